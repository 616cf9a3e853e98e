import type { RegencyId } from "../region/region";
import { KPIS } from "./kpis";
import type { Sheet } from "./sheet";

/** A region above the regency, as the regencies that it sums. */
export interface Grouping {
  readonly code: string;
  readonly regencies: readonly RegencyId[];
}

/** The numbers of regions above the regency in one month, by KPI and then by region. */
export interface Totals {
  readonly codes: readonly string[];
  /** Regencies of each region. */
  readonly expected: readonly number[];
  readonly numerators: readonly (number | null)[][];
  readonly denominators: readonly (number | null)[][];
  /** Regencies where the KPI is defined. */
  readonly reported: readonly number[][];
  /** Regency-months filed; null for numbers of a single period. */
  readonly filed: readonly (number[] | null)[];
  /** [region, KPI, refused rows] */
  readonly refused: readonly (readonly [number, number, number])[];
}

/** A sheet and whose columns it has. */
export interface SheetPart {
  readonly regencies: readonly RegencyId[];
  readonly sheet: Sheet;
}

/**
 * Sums numerators and denominators over exactly those regencies where the KPI is defined, filed
 * months over all. Never averages, never counts a missing number as zero (contract, section 3).
 */
export function sumRegions(parts: readonly SheetPart[], regions: readonly Grouping[]): Totals {
  const places = placesOf(parts);
  const inside = regions.map((region) => region.regencies.flatMap((id) => places.get(id) ?? []));
  const perKpi = <T>(sum: (k: number, places: readonly Place[]) => T) =>
    KPIS.map((_, k) => inside.map((region) => sum(k, region)));
  return {
    codes: regions.map((region) => region.code),
    expected: regions.map((region) => region.regencies.length),
    numerators: perKpi((k, region) => sumDefined(region, ({ sheet, at }) => sheet.numerators[k]?.[at])),
    denominators: perKpi((k, region) => sumDefined(region, ({ sheet, at }) => sheet.denominators[k]?.[at])),
    reported: perKpi(
      (k, region) => region.filter(({ sheet, at }) => sheet.numerators[k]?.[at] != null).length,
    ),
    filed: KPIS.map((kpi, k) =>
      kpi.basis === "period"
        ? null
        : inside.map((region) => region.reduce((sum, { sheet, at }) => sum + (sheet.filed[k]?.[at] ?? 0), 0)),
    ),
    refused: refusedIn(parts, regions),
  };
}

interface Place {
  readonly sheet: Sheet;
  readonly at: number;
}

function placesOf(parts: readonly SheetPart[]): ReadonlyMap<RegencyId, Place> {
  return new Map(
    parts.flatMap(({ regencies, sheet }) => regencies.map((id, at) => [id, { sheet, at }] as const)),
  );
}

/** null where nothing is defined. */
function sumDefined(
  region: readonly Place[],
  pick: (place: Place) => number | null | undefined,
): number | null {
  let sum: number | null = null;
  for (const place of region) {
    const value = pick(place);
    if (value !== null && value !== undefined) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** Refused rows by region and KPI; those of unknown place once a file. Rare, so found from the rows and not from the regions. */
function refusedIn(parts: readonly SheetPart[], regions: readonly Grouping[]): Totals["refused"] {
  const all = parts.flatMap(({ regencies, sheet }) =>
    sheet.refused.map((rows) => ({ ...rows, id: regencies[rows.regency] as RegencyId })),
  );
  if (all.length === 0) return [];
  return regions.flatMap((region, r) => {
    const inside = new Set(region.regencies);
    const here = all.filter((rows) => inside.has(rows.id));
    return [...new Set(here.map((rows) => rows.kpi))]
      .sort((a, b) => a - b)
      .map((k) => [r, k, countRefused(here.filter((rows) => rows.kpi === k))] as const);
  });
}

/** Placed rows summed, and the unplaced rows of each file once. */
export function countRefused(rows: readonly Pick<Sheet["refused"][number], "placed" | "unplaced">[]): number {
  const unplaced = new Map(rows.flatMap((row) => Object.entries(row.unplaced)));
  const placed = rows.reduce((sum, row) => sum + row.placed, 0);
  return [...unplaced.values()].reduce((sum, count) => sum + count, placed);
}
