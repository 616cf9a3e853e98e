import type { SeriesAnswer } from "@pantau/api";
import type { Period } from "@pantau/domain";
import type { RegionNumber, Snapshot } from "../../numbers/snapshot";
import type { NamedRegion } from "../../queries/regions";

/** All that the cards of this page read. */
export interface Board {
  readonly region: NamedRegion;
  readonly period: Period;
  readonly open: boolean;
  readonly now: Snapshot;
  /** Absent while it is on its way, and in January. */
  readonly before: Snapshot | undefined;
  readonly series: SeriesAnswer | undefined;
  /** Regions one level below: provinces of the nation, regencies of a province. */
  readonly parts: readonly string[];
  readonly part: "province" | "regency";
}

const ORDER = { critical: 0, behind: 1, "on-track": 2 } as const;

export interface StatusChange {
  readonly before: RegionNumber;
  readonly now: RegionNumber;
  readonly better: boolean;
}

/** Regions whose status moved since last month; provisional numbers and missing ones do not count as a move. */
export function statusChanges(now: Snapshot, before: Snapshot, regions: readonly string[]): StatusChange[] {
  return regions.flatMap((region) =>
    now.kpis.flatMap((kpi) => {
      const a = before.number(region, kpi);
      const b = now.number(region, kpi);
      if (!a || !b || a.provisional || b.provisional || b.target === null) return [];
      if (a.status === "no-data" || b.status === "no-data" || a.status === b.status) return [];
      return [{ before: a, now: b, better: ORDER[b.status] > ORDER[a.status] }];
    }),
  );
}
