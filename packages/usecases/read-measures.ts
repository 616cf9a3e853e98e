import {
  type Actor,
  type Measures,
  monthOf,
  type Period,
  periodsOf,
  Refusal,
  type ReportType,
  yearOf,
} from "@pantau/domain";
import { reportType } from "@pantau/reports";
import type { MeasuresAnswer, MeasuresQuery } from "./answers";
import { openYear, type ReadPorts } from "./numbers/open-year";
import { scopeAsked } from "./numbers/regions-asked";
import type { StandingTable } from "./numbers/standing-table";

/**
 * Additive measures of a report type, summed over the regencies of a region: the counts by category.
 * Missing slots are counted as missing (`slots` of `of`), not as zero.
 * Refusals: `forbidden`, `unknown_region`, `unknown_type`.
 */
export async function readMeasures(
  ports: ReadPorts,
  actor: Actor,
  query: MeasuresQuery,
): Promise<MeasuresAnswer> {
  const { period, basis } = query;
  const type = typeAsked(query.type);
  const scope = scopeAsked(ports.tree, actor, query.region, period);
  const inside = ports.tree.at(period).within(scope);
  const year = await openYear(ports, yearOf(period), query.at);
  const periods = monthsOf(period, basis);
  const tables = await Promise.all(periods.map((p) => year.table(type.id, p)));
  const filled = tables.map((table) => inside.filter((id) => table?.slot(id)));
  const byPeriod = tables.map((table, i) => ({
    period: periods[i] as Period,
    slots: filled[i]?.length ?? 0,
    measures: table?.sums(inside) ?? {},
  }));
  return {
    ...year.edition,
    measures: addUp(
      byPeriod.map((month) => month.measures),
      basis === "ytd" ? type : undefined,
    ),
    slots: byPeriod.reduce((sum, month) => sum + month.slots, 0),
    of: inside.length * periods.length,
    reported: new Set(filled.flat()).size,
    expected: inside.length,
    refused: tables.reduce((sum, table) => sum + refusedIn(table, inside), 0),
    byPeriod,
  };
}

/** The report type; refuses `unknown_type`. */
export function typeAsked(id: string): ReportType {
  const type = reportType(id);
  if (!type) throw new Refusal("invalid", "unknown_type");
  return type;
}

/** The period alone, or January up to it. */
export function monthsOf(period: Period, basis: "period" | "ytd"): readonly Period[] {
  return basis === "period" ? [period] : periodsOf(yearOf(period)).slice(0, monthOf(period));
}

/**
 * Sums measures key by key. Over months (`overMonthsOf`) those of the type are left out that say
 * how things stand in a month, and so do not add up: distinct regions and ages of open cases.
 */
export function addUp(all: readonly Measures[], overMonthsOf?: ReportType): Measures {
  const left = new Set(
    overMonthsOf?.measures.filter(({ type }) => type === "distinct" || type === "age").map(({ id }) => id),
  );
  const sums: Record<string, number> = {};
  for (const measures of all) {
    for (const [key, value] of Object.entries(measures)) {
      if (!left.has(key.split(":", 1)[0] as string)) sums[key] = (sums[key] ?? 0) + value;
    }
  }
  return sums;
}

/** Refused rows of those regencies, and each file's rows of unknown place once. */
export function refusedIn(
  table: StandingTable | undefined,
  inside: Parameters<StandingTable["sums"]>[0],
): number {
  const files = new Map(
    inside.flatMap((id) => table?.file(id) ?? []).map((file) => [file.id, file.unplaced]),
  );
  const placed = inside.reduce((sum, id) => sum + (table?.slot(id)?.refused ?? 0), 0);
  return [...files.values()].reduce((sum, unplaced) => sum + unplaced, placed);
}
