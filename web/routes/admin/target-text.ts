import type { Kpi, Target } from "@pantau/domain";

const PPM = 1_000_000;
/** How many millionths one typed unit is: percents for parts of a whole, else the value itself. */
const unitOf = (kpi: Pick<Kpi, "display">): number => (kpi.display === "percent" ? PPM / 100 : PPM);

/** A target as it is typed: `10` for ten percent; empty for none. */
export function typedTarget(kpi: Pick<Kpi, "display">, ppm: number | null | undefined): string {
  return ppm === null || ppm === undefined ? "" : String(ppm / unitOf(kpi));
}

/** Millionths from what was typed, with `,` or `.`; undefined where it is no such number. */
export function parseTyped(kpi: Pick<Kpi, "display">, text: string): number | undefined {
  const trimmed = text.trim().replace(",", ".");
  if (!/^\d+(\.\d+)?$/.test(trimmed)) return undefined;
  return Math.round(Number(trimmed) * unitOf(kpi));
}

/** `94=60; 33.02=95` */
export function typedExceptions(kpi: Pick<Kpi, "display">, target: Target | undefined): string {
  return Object.entries(target?.regions ?? {})
    .map(([code, ppm]) => `${code}=${typedTarget(kpi, ppm)}`)
    .join("; ");
}

/** Region code -> millionths; undefined where the text has another form. */
export function parseExceptions(kpi: Pick<Kpi, "display">, text: string): Record<string, number> | undefined {
  const regions: Record<string, number> = {};
  for (const part of text.split(";").filter((piece) => piece.trim() !== "")) {
    const match = /^\s*(\d\d(?:\.\d\d)?)\s*=\s*([\d.,]+)\s*$/.exec(part);
    const ppm = match?.[2] === undefined ? undefined : parseTyped(kpi, match[2]);
    if (!match?.[1] || ppm === undefined) return undefined;
    regions[match[1]] = ppm;
  }
  return regions;
}
