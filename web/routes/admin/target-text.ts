import type { Kpi, Target } from "@pantau/domain";

const PPM = 1_000_000;
/** How many millionths one typed unit is: percents for parts of a whole, else the value itself. */
const unitOf = (kpi: Pick<Kpi, "display">): number => (kpi.display === "percent" ? PPM / 100 : PPM);

/** A region with another target, as it is typed. */
export interface TypedException {
  readonly code: string;
  readonly text: string;
}

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

export function typedExceptions(kpi: Pick<Kpi, "display">, target: Target | undefined): TypedException[] {
  return Object.entries(target?.regions ?? {}).map(([code, ppm]) => ({ code, text: typedTarget(kpi, ppm) }));
}

/** Region code -> millionths; undefined where one has no number, or a region is named twice or not at all. */
export function parseExceptions(
  kpi: Pick<Kpi, "display">,
  typed: readonly TypedException[],
): Record<string, number> | undefined {
  const regions: Record<string, number> = {};
  for (const { code, text } of typed) {
    const ppm = parseTyped(kpi, text);
    if (code === "" || ppm === undefined || code in regions) return undefined;
    regions[code] = ppm;
  }
  return regions;
}

/** What was typed for one KPI; what is undefined stands as it was. */
export interface Typed {
  readonly target?: string;
  readonly exceptions?: readonly TypedException[];
}

/**
 * The standing target with what was typed. `undefined`: the built-in one holds again. `bad-target` and
 * `bad-exception`: what was typed is no number, or names no region.
 */
export function readTyped(
  kpi: Pick<Kpi, "display" | "defaultTarget">,
  typed: Typed,
  standing: Target | undefined,
): Target | undefined | "bad-target" | "bad-exception" {
  const text = (typed.target ?? typedTarget(kpi, standing?.target)).trim();
  const target = text === "" ? kpi.defaultTarget : parseTyped(kpi, text);
  if (target === undefined) return "bad-target";
  const regions = parseExceptions(kpi, typed.exceptions ?? typedExceptions(kpi, standing));
  if (regions === undefined) return "bad-exception";
  const hasRegions = Object.keys(regions).length > 0;
  if (text === "" && !hasRegions) return undefined;
  return hasRegions ? { target, regions } : { target };
}
