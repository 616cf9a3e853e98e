import {
  type Actor,
  covers,
  deadlineOf,
  forbidden,
  isExpected,
  KPIS,
  mayReadFiles,
  monthOf,
  ownRegencies,
  type Period,
  type PeriodTree,
  type RegencyId,
  type RegionTree,
  yearOf,
} from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import type { Level, SlotRow, SlotsAnswer, SlotsQuery } from "./answers";
import type { StandingFile } from "./numbers/fold-table";
import { type OpenYear, openYear, type ReadPorts } from "./numbers/open-year";
import type { ProvinceYear } from "./numbers/projection";
import { scopeAsked } from "./numbers/regions-asked";
import type { StandingTable } from "./numbers/standing-table";
import type { Ports } from "./ports";
import { provincesOf } from "./read-kpis";
import { typeAsked } from "./read-measures";

/**
 * Which reports of a period are there, late or missing, by regency and type; only inside the
 * reader's own region. Of a slot filled from above his region he sees that it is filled, when, and
 * his own regency's part. Refusals: `forbidden`, `unknown_region`, `unknown_type`.
 */
export async function listSlots(
  ports: ReadPorts & Pick<Ports, "clock">,
  actor: Actor,
  query: SlotsQuery,
): Promise<SlotsAnswer> {
  const { tree } = ports;
  const { period } = query;
  const then = tree.at(period);
  const types = query.type === undefined ? REPORT_TYPES : [typeAsked(query.type)];
  const regencies = regenciesAsked(tree, actor, query);
  const year = await openYear(ports, yearOf(period), query.at);
  const tables = await Promise.all(types.map((type) => year.table(type.id, period)));
  const provinces = await provincesOf(ports, year, regencies);
  const now = ports.clock.now();
  const slots = regencies.flatMap((id) => {
    const province = provinces.get(tree.today.provinceOf(id)) as ProvinceYear;
    return types.flatMap((type, t) => {
      const row = slotRow({ year, tree: then, period, id, type: type.id, table: tables[t], now });
      if (!row || (query.state && row.state !== query.state)) return [];
      const unusual = row.state === "missing" ? [] : unusualIn(province, id, period, type.id);
      const file = tables[t]?.file(id);
      const shown = file && filePart(tree, actor, period, file);
      return { ...row, ...shown, ...(unusual.length > 0 && { unusual }) };
    });
  });
  return { ...year.edition, slots };
}

function regenciesAsked(tree: RegionTree, actor: Actor, query: SlotsQuery): readonly RegencyId[] {
  const then = tree.at(query.period);
  if (query.region === undefined) {
    const own = new Set(ownRegencies(tree, actor));
    return then.regencies.filter((id) => own.has(id));
  }
  const scope = scopeAsked(tree, actor, query.region, query.period);
  if (!covers(tree, actor.region, scope, query.period)) throw forbidden();
  return then.within(scope);
}

interface SlotOf {
  readonly year: OpenYear;
  readonly tree: PeriodTree;
  readonly period: Period;
  readonly id: RegencyId;
  readonly type: string;
  readonly table: StandingTable | undefined;
  readonly now: Date;
}

/** undefined: nothing is there, and nothing is expected. */
function slotRow({ year, tree, period, id, type, table, now }: SlotOf): SlotRow | undefined {
  const expected = isExpected(year.rules, type, period);
  const slot = table?.slot(id);
  if (!slot && !expected) return undefined;
  const deadline = deadlineOf(period, year.settings.deadline, tree.timeZoneOf(id));
  const passed = (slot ? new Date(slot.firstReceivedAt) : now) > deadline;
  const row = { regency: tree.codeOf(id), id, type, period, expected, deadline: deadline.toISOString() };
  if (!slot) return { ...row, state: "missing", timeliness: passed ? "overdue" : "due" };
  return {
    ...row,
    state: slot.status,
    timeliness: expected ? (passed ? "late" : "on-time") : "not-expected",
    rows: slot.rows,
    refused: slot.refused,
    ...(slot.unplaced > 0 && { unplaced: slot.unplaced }),
  };
}

/** What may be told of the file that stands: whose it is and when it came to all, the rest inside the reader's own region. */
export function filePart(
  tree: RegionTree,
  actor: Actor,
  period: Period,
  file: Pick<StandingFile, "id" | "scope" | "uploadedBy" | "receivedAt">,
): Pick<SlotRow, "receivedAt" | "filledBy" | "submission" | "uploadedBy"> {
  const { receivedAt, id, uploadedBy } = file;
  const told = { receivedAt, filledBy: levelOf(file.scope) };
  return mayReadFile(tree, actor, period, file) ? { ...told, submission: id, uploadedBy } : told;
}

export function mayReadFile(
  tree: RegionTree,
  actor: Actor,
  period: Period,
  file: Pick<StandingFile, "scope">,
): boolean {
  const scope = tree.at(period).scope(file.scope);
  return scope !== undefined && mayReadFiles(tree, actor, scope, period);
}

/** The level of a scope by its text: `ID`, `33` or `33.02`. */
export function levelOf(scope: string): Level {
  return scope === "ID" ? "nation" : scope.includes(".") ? "regency" : "province";
}

/** KPIs of the month that are marked as unusual and rest on this type's slot. */
function unusualIn(province: ProvinceYear, id: RegencyId, period: Period, type: string): readonly string[] {
  const at = province.regencies.indexOf(id);
  return (province.unusual[monthOf(period) - 1] ?? [])
    .filter(([r, k]) => r === at && KPIS[k]?.numeratorType === type)
    .map(([, k]) => KPIS[k]?.id as string);
}
