import {
  type Actor,
  forbidden,
  type Measures,
  ownRegencies,
  type Period,
  type PeriodTree,
  type RegencyId,
  yearOf,
} from "@pantau/domain";
import type { BreakdownRow, BreakdownsAnswer, BreakdownsQuery } from "./answers";
import { openYear, type ReadPorts } from "./numbers/open-year";
import { scopeAsked } from "./numbers/regions-asked";
import type { Ports } from "./ports";
import { addUp, monthsOf, refusedIn, typeAsked } from "./read-measures";

export type BreakdownPorts = ReadPorts & Pick<Ports, "parts">;

/**
 * A regency's measures by district or by facilitator, largest number of rows first. Facilitators
 * only inside the reader's own region. Refusals: `forbidden`, `unknown_region`, `unknown_type`.
 */
export async function readBreakdowns(
  ports: BreakdownPorts,
  actor: Actor,
  query: BreakdownsQuery,
): Promise<BreakdownsAnswer> {
  const { period, basis, by } = query;
  const type = typeAsked(query.type);
  const scope = scopeAsked(ports.tree, actor, query.regency, period);
  if (scope.level !== "regency") throw forbidden();
  if (by === "facilitator" && !ownRegencies(ports.tree, actor).includes(scope.id)) throw forbidden();

  const year = await openYear(ports, yearOf(period), query.at);
  const periods = monthsOf(period, basis);
  const tables = await Promise.all(periods.map((p) => year.table(type.id, p)));
  const parts = new Map<string, Measures[]>();
  const missing: Period[] = [];
  for (const [i, table] of tables.entries()) {
    const file = table?.file(scope.id);
    if (!file) continue;
    const { breakdownsKey: at } = file;
    const found = at === undefined ? undefined : await ports.parts.breakdowns(at, by, [scope.id]);
    if (!found && file.rows > 0) missing.push(periods[i] as Period);
    for (const [key, measures] of found?.get(scope.id) ?? []) {
      parts.set(key, [...(parts.get(key) ?? []), measures]);
    }
  }
  const tree = ports.tree.at(period);
  const rows = [...parts].map(([key, measures]): BreakdownRow => {
    const sums = addUp(measures, basis === "ytd" ? type : undefined);
    return by === "district" ? districtRow(tree, scope.id, key, sums) : { key, measures: sums };
  });
  return {
    ...year.edition,
    rows: rows.sort((a, b) => (b.measures.rows ?? 0) - (a.measures.rows ?? 0) || (a.key < b.key ? -1 : 1)),
    slots: tables.filter((table) => table?.slot(scope.id)).length,
    of: periods.length,
    refused: tables.reduce((sum, table) => sum + refusedIn(table, [scope.id]), 0),
    missing,
  };
}

/** Districts are kept by today's code and told by the period's: a moved regency keeps their last digits. */
function districtRow(tree: PeriodTree, regency: RegencyId, code: string, measures: Measures): BreakdownRow {
  const name = tree.districtName(code);
  return { key: tree.codeOf(regency) + code.slice(regency.length), ...(name && { name }), measures };
}
