import { type Actor, KPI_IDS, type Period, periodsOf, Refusal, type ScopeRegion } from "@pantau/domain";
import type { SeriesAnswer, SeriesPoint, SeriesQuery } from "./answers";
import { numberOfRegency, numberOfTotal } from "./numbers/number-of";
import { type OpenYear, openYear, type ReadPorts } from "./numbers/open-year";
import type { NationMonth, ProvinceYear } from "./numbers/projection";
import { scopeAsked } from "./numbers/regions-asked";
import { kpisAsked } from "./read-kpis";

const MOST_REGIONS = 50;

/**
 * Numbers of some regions over the twelve periods of a year. A province is the one of each period's
 * own tree, or its present regencies where it did not exist yet; with `tree: "today"` always the
 * present ones, so that a year that straddles a split stays one series.
 * Refusals: `forbidden`, `unknown_region`, `unknown_kpi`, `too_many_regions`.
 */
export async function readSeries(ports: ReadPorts, actor: Actor, query: SeriesQuery): Promise<SeriesAnswer> {
  if (query.regions.length > MOST_REGIONS) {
    throw new Refusal("invalid", "too_many_regions", { most: MOST_REGIONS });
  }
  const periods = periodsOf(query.year);
  const kpis = (query.kpis ?? KPI_IDS).flatMap(kpisAsked);
  const last = periods.at(-1) as Period;
  const asked = query.regions.map((region) => ({
    region,
    scope: scopeAsked(ports.tree, actor, region, last),
  }));
  const year = await openYear(ports, query.year, query.at);
  const series: SeriesAnswer["series"][number][] = [];
  for (const { region, scope } of asked) {
    const point = await pointsOf(ports, year, scope, query.tree === "today");
    for (const k of kpis) {
      series.push({ region, kpi: KPI_IDS[k] as string, points: periods.map((p) => point(p, k)) });
    }
  }
  return { ...year.edition, periods, series };
}

type PointOf = (period: Period, k: number) => SeriesPoint;

async function pointsOf(
  { tree }: ReadPorts,
  year: OpenYear,
  scope: ScopeRegion,
  onToday: boolean,
): Promise<PointOf> {
  if (scope.level === "regency") {
    const province: ProvinceYear = await year.province(tree.today.provinceOf(scope.id));
    return (period, k) => numberOfRegency(year, period, tree.at(period), province, scope.id, k);
  }
  const { months } = await year.nation();
  const code = scope.level === "nation" ? "ID" : scope.code;
  return (period, k) => {
    const month = months.find((one) => one.period === period) as NationMonth;
    const asThen = !onToday && month.totals.codes.includes(code);
    return numberOfTotal(year, period, asThen ? month.totals : (month.today ?? month.totals), code, k);
  };
}
