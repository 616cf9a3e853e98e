import type { Kpi } from "@pantau/domain";
import { format, t } from "../../i18n/language";
import type { RegionNumber, Snapshot } from "../../numbers/snapshot";
import { namedRegion } from "../../queries/regions";

/** What every form of the comparison is given. */
export interface Compared {
  readonly snapshot: Snapshot;
  readonly regions: readonly string[];
  readonly kpi: Kpi;
  readonly open: boolean;
}

export function numbersOf(props: Compared, kpi = props.kpi.id): RegionNumber[] {
  return props.regions.flatMap((region) => props.snapshot.number(region, kpi) ?? []);
}

export function nameIn(props: Pick<Compared, "snapshot">, region: string): string {
  return namedRegion(region, props.snapshot.period)?.name ?? region;
}

/** How much of the compared regions was reported, for files. */
export function reportedIn(numbers: readonly RegionNumber[]): string {
  const sum = (of: (number: RegionNumber) => number) =>
    format().int(numbers.reduce((total, number) => total + of(number), 0));
  return t().number.reportedOf(
    sum((n) => n.reported),
    sum((n) => n.expected),
  );
}
