import { type Kpi, kpiOf } from "@pantau/domain";
import { shortfall } from "./kpi-text";
import type { RegionNumber, Snapshot } from "./snapshot";

/** Why a region should be called. */
export interface Reason {
  readonly kpi: string;
  readonly kind: "behind" | "fell";
  readonly number: RegionNumber;
  /** `behind`: units short of the pace; `fell`: loss of value since last month. */
  readonly amount: number;
  /** Part of the reading area's whole shortfall in this KPI; 0 for `fell`. */
  readonly share: number;
}
export interface Priority {
  readonly region: string;
  /** Heaviest first. */
  readonly reasons: readonly Reason[];
  /** Share of the reading area's whole shortfall that lies here, summed over KPIs; what the list is ordered by. */
  readonly weight: number;
}

/**
 * Whom to call: the regions that hold the largest part of what is missing to the pace of each KPI,
 * summed over the KPIs with a target. Provisional numbers and outliers-by-error are left out, so
 * that nobody is called for want of reports (that is another list).
 */
export function priorities(
  now: Snapshot,
  before: Snapshot | undefined,
  regions: readonly string[],
  count: number,
): Priority[] {
  const byRegion = new Map<string, { reasons: Reason[]; weight: number }>();
  for (const id of now.kpis) {
    const kpi = kpiOf(id);
    if (!kpi || kpi.numeratorType === null) continue;
    for (const { reason, weight } of reasonsOf(kpi, now, before, regions)) {
      const entry = byRegion.get(reason.number.region) ?? { reasons: [], weight: 0 };
      entry.reasons.push(reason);
      entry.weight += weight;
      byRegion.set(reason.number.region, entry);
    }
  }
  return [...byRegion.entries()]
    .map(([region, { reasons, weight }]) => ({
      region,
      reasons: reasons.sort((a, b) => weightOf(b) - weightOf(a)),
      weight,
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, count);
}

function reasonsOf(kpi: Kpi, now: Snapshot, before: Snapshot | undefined, regions: readonly string[]) {
  const judged = regions
    .map((region) => now.number(region, kpi.id))
    .filter(
      (number): number is RegionNumber =>
        number !== undefined && !number.provisional && number.value !== null,
    );
  const short = judged
    .map((number) => ({ number, amount: shortfall(number) ?? 0 }))
    .filter(({ number, amount }) => amount > 0 && number.status !== "on-track");
  const whole = short.reduce((sum, { amount }) => sum + amount, 0);
  const found = short.map(({ number, amount }) => ({
    reason: { kpi: kpi.id, kind: "behind", number, amount, share: amount / whole } as Reason,
    weight: weightOf({ number, share: amount / whole }),
  }));
  // What fell is told, but does not move a region up the list: the shortfall holds it already.
  const fell = judged.flatMap((number) => {
    const last = before?.number(number.region, kpi.id);
    if (!last || last.provisional || last.value === null || number.value === null || kpi.basis === "ytd")
      return [];
    const loss = last.value - number.value;
    return loss > 0.05 && number.status !== "on-track"
      ? [{ reason: { kpi: kpi.id, kind: "fell", number, amount: loss, share: 0 } as Reason, weight: 0 }]
      : [];
  });
  return [...found, ...fell];
}

/** The share of what is missing, half of it where the region is behind but not critical. */
function weightOf({ number, share }: Pick<Reason, "number" | "share">): number {
  return number.status === "critical" ? share : share / 2;
}
