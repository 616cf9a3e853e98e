import type { RegionNumber, Snapshot } from "./snapshot";

/** Numbers of a KPI over regions, those that may be ranked first, best first; the others after them. */
export function rank(
  snapshot: Snapshot,
  kpi: string,
  regions: readonly string[],
  higherIsBetter: boolean,
): { readonly ranked: readonly RegionNumber[]; readonly unranked: readonly RegionNumber[] } {
  const numbers = regions
    .map((region) => snapshot.number(region, kpi))
    .filter((number) => number !== undefined);
  const ranked = numbers.filter((number) => number.value !== null && !number.provisional);
  const sign = higherIsBetter ? -1 : 1;
  return {
    ranked: ranked.sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0))),
    unranked: numbers.filter((number) => number.value === null || number.provisional),
  };
}
