import { type Actor, KPI_IDS, Refusal, type RegencyId, yearOf } from "@pantau/domain";
import type { KpiRow, KpisAnswer, KpisQuery } from "./answers";
import { numberOfRegency, numberOfTotal } from "./numbers/number-of";
import { type OpenYear, openYear, type ReadPorts } from "./numbers/open-year";
import { regionsAsked } from "./numbers/regions-asked";

/**
 * The numbers of a period for regions of a level, as `pantau kpis` prints them: all that was asked for
 * and the reader may see. Refusals: `forbidden`, `unknown_region`, `unknown_kpi`.
 */
export async function readKpis(ports: ReadPorts, actor: Actor, query: KpisQuery): Promise<KpisAnswer> {
  const { tree } = ports;
  const { period } = query;
  const kpis = kpisAsked(query.kpi);
  const onToday = query.tree === "today";
  const shown = onToday ? tree.today : tree.at(period);
  const asked = regionsAsked(tree, actor, query, shown);
  const year = await openYear(ports, yearOf(period), query.at);

  const month = (await year.nation()).months.find((one) => one.period === period);
  const totals = (onToday && month?.today) || month?.totals;
  const row = (region: string, k: number, number: Omit<KpiRow, "region" | "kpi" | "period">): KpiRow => ({
    region,
    kpi: KPI_IDS[k] as string,
    period,
    ...number,
  });
  const codes = [...(asked.nation ? ["ID"] : []), ...asked.provinces];
  const above = codes.flatMap((code) =>
    totals ? kpis.map((k) => row(code, k, numberOfTotal(year, period, totals, code, k))) : [],
  );
  const provinces = await provincesOf(ports, year, asked.regencies);
  const below = asked.regencies.flatMap((id) => {
    const province = provinces.get(tree.today.provinceOf(id));
    if (!province) return [];
    return kpis.map((k) => row(shown.codeOf(id), k, numberOfRegency(year, period, shown, province, id, k)));
  });
  return { ...year.edition, rows: [...above, ...below] };
}

/** Positions of the KPIs asked for: one, or all. */
export function kpisAsked(id: string | undefined): readonly number[] {
  if (id === undefined) return KPI_IDS.map((_, k) => k);
  const k = KPI_IDS.indexOf(id);
  if (k < 0) throw new Refusal("invalid", "unknown_kpi", { kpi: id, known: KPI_IDS });
  return [k];
}

/** The years of exactly the provinces (of today) that these regencies lie in. */
export async function provincesOf(
  { tree }: Pick<ReadPorts, "tree">,
  year: OpenYear,
  regencies: readonly RegencyId[],
) {
  const codes = [...new Set(regencies.map((id) => tree.today.provinceOf(id)))];
  return new Map(await Promise.all(codes.map(async (code) => [code, await year.province(code)] as const)));
}
