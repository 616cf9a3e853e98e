import {
  type Actor,
  forbidden,
  formulaOf,
  KPIS,
  type Kpi,
  monthOf,
  ownRegencies,
  type Period,
  periodOf,
  type RegencyId,
  rawFileKeptUntil,
  readableRegencies,
  type ScopeRegion,
  type SlotAsked,
  View,
  wordsOf,
  yearOf,
} from "@pantau/domain";
import type { LineageAnswer, LineageQuery, LineageSlot, LineageSubmission } from "./answers";
import { filePart, mayReadFile } from "./list-slots";
import { regencyYear } from "./numbers/compute-year";
import type { YearTables } from "./numbers/count-sets";
import type { StandingFile } from "./numbers/fold-table";
import { type MarkedNumber, numberOfRegency, numberOfTotal } from "./numbers/number-of";
import { type OpenYear, openYear, type ReadPorts } from "./numbers/open-year";
import type { NationMonth, ProvinceYear } from "./numbers/projection";
import { scopeAsked } from "./numbers/regions-asked";
import { kpisAsked, provincesOf } from "./read-kpis";

/** Slots are listed for at most so many regencies: a province. Of the nation, its regencies and files are. */
const MOST_REGENCIES_WITH_SLOTS = 60;

/**
 * From a number to what it is made of: the formula, the regencies summed (where the reader may see
 * them), the slots that the formula asked for, and the files in them (only inside his own region).
 * Refusals: `forbidden`, `unknown_region`, `unknown_kpi`.
 */
export async function readLineage(
  ports: ReadPorts,
  actor: Actor,
  query: LineageQuery,
): Promise<LineageAnswer> {
  const { tree } = ports;
  const { period } = query;
  const k = kpisAsked(query.kpi)[0] as number;
  const kpi = KPIS[k] as Kpi;
  const scope = scopeAsked(tree, actor, query.region, period);
  const year = await openYear(ports, yearOf(period), query.at);
  const readable = new Set(readableRegencies(tree, actor));
  const inside = tree
    .at(period)
    .within(scope)
    .filter((id) => readable.has(id));
  const provinces = await provincesOf(ports, year, inside);
  const provinceOf = (id: RegencyId) => provinces.get(tree.today.provinceOf(id)) as ProvinceYear;
  const numberOf = (id: RegencyId) => numberOfRegency(year, period, tree.at(period), provinceOf(id), id, k);

  const {
    refused = 0,
    unusual: _unusual,
    reason: _reason,
    ...number
  } = scope.level === "regency" ? numberOf(scope.id) : await totalOf(year, scope, period, k);
  const tables = await year.tables();
  const asked = inside.flatMap((id) =>
    askedBy(ports, year, kpi, period, tables, provinceOf(id), id).map((one) => ({ ...one, id })),
  );
  const own = new Set(ownRegencies(tree, actor));
  const shown = inside.length > MOST_REGENCIES_WITH_SLOTS ? [] : asked.filter(({ id }) => own.has(id));
  const slotOf = (one: SlotAsked & { id: RegencyId }) => lineageSlot(ports, actor, year, tables, one);
  return {
    ...year.edition,
    region: query.region,
    kpi: kpi.id,
    period,
    number,
    refused,
    definition: wordsOf(kpi).formula,
    regencies: inside.map((id) => {
      const { numerator, denominator, reason, unusual } = numberOf(id);
      const marks = { ...(reason && { reason }), ...(unusual && { unusual }) };
      return { code: tree.at(period).codeOf(id), id, numerator, denominator, ...marks };
    }),
    slots: shown.map(slotOf),
    submissions: filesOf(ports, actor, year, tables, asked),
  };
}

async function totalOf(year: OpenYear, scope: ScopeRegion, period: Period, k: number): Promise<MarkedNumber> {
  if (scope.level === "regency") throw forbidden();
  const month = (await year.nation()).months[monthOf(period) - 1] as NationMonth;
  const code = scope.level === "nation" ? "ID" : scope.code;
  const totals = month.totals.codes.includes(code) ? month.totals : (month.today ?? month.totals);
  return numberOfTotal(year, period, totals, code, k);
}

/** The slots that the formula asks for, each once; whether for its content, or only whether it is filled. */
function askedBy(
  { tree }: ReadPorts,
  { year, rules, settings }: OpenYear,
  kpi: Kpi,
  period: Period,
  tables: YearTables,
  province: ProvinceYear,
  id: RegencyId,
): readonly SlotAsked[] {
  const at = province.regencies.indexOf(id);
  const counts = (count: keyof ProvinceYear["setCounts"]) => province.setCounts[count].counts[at] ?? [];
  const view = new View(regencyYear({ year, tree, rules, settings, tables }, id, counts), monthOf(period));
  formulaOf(kpi)(view);
  const slots = new Map(view.asked.map((one) => [`${one.type} ${one.month}`, one]));
  return [...slots.values()].sort((a, b) =>
    a.type === b.type ? a.month - b.month : a.type < b.type ? -1 : 1,
  );
}

function fileOf(
  tables: YearTables,
  { type, month, id }: SlotAsked & { id: RegencyId },
): StandingFile | undefined {
  return tables.get(type)?.[month - 1]?.file(id);
}

function lineageSlot(
  { tree }: ReadPorts,
  actor: Actor,
  { year }: OpenYear,
  tables: YearTables,
  one: SlotAsked & { id: RegencyId },
): LineageSlot {
  const period = periodOf(year, one.month);
  const slot = { type: one.type, period, regency: one.id };
  const file = fileOf(tables, one);
  if (!one.slot || !file) return { ...slot, state: "missing", rows: 0, refused: 0 };
  const { status, rows, refused, unplaced } = one.slot;
  const { uploadedBy: _, ...part } = filePart(tree, actor, period, file);
  return { ...slot, state: status, rows, refused: refused + unplaced, ...part };
}

function filesOf(
  { tree }: ReadPorts,
  actor: Actor,
  { year }: OpenYear,
  tables: YearTables,
  asked: readonly (SlotAsked & { id: RegencyId })[],
): readonly LineageSubmission[] {
  const files = new Map<string, LineageSubmission>();
  for (const one of asked) {
    const file = fileOf(tables, one);
    const period = periodOf(year, one.month);
    if (!file || files.has(file.id) || !mayReadFile(tree, actor, period, file)) continue;
    const { id, scope, uploadedBy, fileName, receivedAt, rows, refused } = file;
    const sent = { uploadedBy, fileName, receivedAt, fileKeptUntil: rawFileKeptUntil(receivedAt) };
    files.set(id, { id, type: one.type, period, scope, ...sent, rows, refused });
  }
  return [...files.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
