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

/** Fills on which dark text reads well in the light theme; the others take white. */
export function isPale(fill: string): boolean {
  return /fill-behind|fill-no-data|seq-[123]|depth-1/.test(fill);
}

export function rangeOf(values: readonly (number | null)[]): readonly [number, number] {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
}
