import type { Kpi } from "@pantau/domain";
import type { RegionNumber, Snapshot } from "../../numbers/snapshot";
import { namedRegion } from "../../queries/regions";

/** What every form of the comparison is given. */
export interface Compared {
  readonly snapshot: Snapshot;
  readonly regions: readonly string[];
  readonly kpi: Kpi;
  readonly open: boolean;
  /** The compared regions in words. */
  readonly among: string;
}

export function numbersOf(props: Compared, kpi = props.kpi.id): RegionNumber[] {
  return props.regions.flatMap((region) => props.snapshot.number(region, kpi) ?? []);
}

export function nameIn(props: Pick<Compared, "snapshot">, region: string): string {
  return namedRegion(region, props.snapshot.period)?.name ?? region;
}
