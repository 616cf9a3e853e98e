import { KPI_IDS, type Period } from "@pantau/domain";
import { openYear, type ReadPorts } from "./numbers/open-year";
import type { Ports } from "./ports";

/** The months between which anything was reported; null where nothing was. Open to every user. */
export interface PeriodsAnswer {
  readonly first: Period | null;
  readonly last: Period | null;
}

/** The programme year 2020 is the first one reported. */
const FIRST_YEAR = 2020;
const COMPLETENESS = KPI_IDS.indexOf("reporting-completeness");

/** Which months have reports, so that pages open on one that has. */
export async function readPeriods(ports: ReadPorts & Pick<Ports, "clock">): Promise<PeriodsAnswer> {
  // A year ahead, since a clock in Jakarta is ahead of UTC on the last evening of December.
  const latest = ports.clock.now().getUTCFullYear() + 1;
  const years = Array.from({ length: latest - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const filled = (await Promise.all(years.map((year) => filledMonths(ports, year)))).flat();
  return { first: filled[0] ?? null, last: filled.at(-1) ?? null };
}

async function filledMonths(ports: ReadPorts, year: number): Promise<readonly Period[]> {
  if (!(await ports.projections.pointer(year))) return [];
  const { months } = await (await openYear(ports, year)).nation();
  return months
    .filter(({ totals }) => (totals.numerators[COMPLETENESS]?.[totals.codes.indexOf("ID")] ?? 0) > 0)
    .map(({ period }) => period);
}
