import type { Standing } from "../ui/standing";

/** How a tile is coloured: by status where there is a target, else in five even steps of the values seen. */
export function fillOf(standing: Standing, value: number | null, range: readonly [number, number]): string {
  if (standing !== "no-target" && standing !== "open") return `fill-${standing}`;
  if (value === null) return "fill-no-data";
  const [low, high] = range;
  const share = high > low ? (value - low) / (high - low) : 1;
  return `seq-${Math.min(5, Math.max(1, Math.floor(share * 5) + 1))}`;
}

/** How far behind the pace, in three depths of the status colour: 1 is nearest. */
export function depthOf(standing: Standing, value: number | null, pace: number | null): 1 | 2 | 3 {
  if (standing !== "critical" || value === null || !pace) return 3;
  const reached = value / pace;
  if (reached >= 0.53) return 1;
  return reached >= 0.27 ? 2 : 3;
}

/** Colour of the text on a fill. In the dark theme what is pale in the light one is dark, and the other way round. */
export function inkOn(fill: string): string {
  const dark = "#10181b";
  if (fill.startsWith("fill-behind")) return dark;
  if (/no-data|seq-[123]|depth-1/.test(fill)) return `light-dark(${dark},#fff)`;
  return /seq/.test(fill) ? `light-dark(#fff,${dark})` : "#fff";
}

export function rangeOf(values: readonly (number | null)[]): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
}
