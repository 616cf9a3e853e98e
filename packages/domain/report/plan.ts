import { firstDay, lastDay, type Period } from "../period";
import type { ScopeRegion } from "../region/region";
import type { CodeLookup, RegionTree } from "../region/tree";
import type { Batch } from "./batch";
import { type Cells, makeCells } from "./cells/cells";
import { readDates } from "./cells/date";
import { readIds } from "./cells/id";
import { readDecimals, readIntegers } from "./cells/numbers";
import { makeOptionReader, YES_NO } from "./cells/option";
import { RegionReader } from "./cells/place";
import { makeRegionReader } from "./cells/region";
import { readTexts } from "./cells/text";
import { betweenChecks, type CellCheck, compileCellCheck, compileRowCheck, type RowCheck } from "./checks";
import type { ColumnKind, ReportType } from "./definition";
import { Uniqueness } from "./keys";
import { Tally } from "./measures/tally";

/** What a file is judged against, fixed when the upload was asked for. */
export interface FileContext {
  readonly tree: RegionTree;
  readonly period: Period;
  readonly scope: ScopeRegion;
  /** Accept the valid rows though others are refused. */
  readonly partial: boolean;
}

/** Judges the cells of one column, those that are not blank. */
export type CellReader = (batch: Batch, cells: Cells) => void;

/** A report type compiled for one file: everything that looks at a batch, in the order in which it must. */
export interface Plan {
  readonly columns: readonly { readonly cells: Cells; readonly read: CellReader }[];
  readonly cellChecks: readonly CellCheck[];
  readonly rowChecks: readonly RowCheck[];
  readonly uniqueness: Uniqueness | undefined;
  readonly tally: Tally;
  readonly place: Cells;
  readonly lookup: CodeLookup;
}

/** Compiles `type` for batches of `capacity` rows; `positions` says where the file has its columns, `mask` puts NIKs out of sight. */
export function compilePlan(
  type: ReportType,
  context: FileContext,
  positions: readonly number[],
  capacity: number,
  mask: (text: string) => string,
): Plan {
  const tree = context.tree.at(context.period);
  const { lookup } = tree;
  const hashed = hashedColumns(type);
  const regions = new RegionReader(tree, context.scope);
  const columns = type.columns.map((column, index) => {
    const cells = makeCells(column, capacity, hashed.has(column.name));
    cells.position = positions[index] ?? -1;
    return { cells, read: readerOf(column.kind, regions) };
  });
  const byName = new Map(columns.map(({ cells }) => [cells.column.name, cells]));
  const columnOf = (name: string): Cells => {
    const cells = byName.get(name);
    if (!cells) throw new RangeError(`${type.id} has no column ${name}`);
    return cells;
  };
  const days = { first: firstDay(context.period), last: lastDay(context.period) };
  const regencyOfDistrict = districtRegencies(lookup);
  const { regencies, districts } = lookup;
  return {
    columns,
    cellChecks: type.checks.flatMap((check) => compileCellCheck(check, columnOf, days) ?? []),
    rowChecks: betweenChecks(type).map((check, bit) =>
      compileRowCheck(check, bit, columnOf, regencyOfDistrict),
    ),
    uniqueness: type.unique && new Uniqueness(type.unique.map(columnOf), capacity),
    tally: new Tally(type, { columnOf, regencies, districts, regencyOfDistrict, lastDay: days.last, mask }),
    place: columnOf(type.place),
    lookup,
  };
}

function readerOf(kind: ColumnKind, regions: RegionReader): CellReader {
  switch (kind.type) {
    case "id":
      return readIds;
    case "text":
      return readTexts;
    case "int":
      return (batch, cells) => readIntegers(batch, cells, kind.min, kind.max);
    case "decimal":
      return (batch, cells) => readDecimals(batch, cells, kind.min, kind.max);
    case "date":
      return readDates;
    case "yesno":
      return makeOptionReader(YES_NO);
    case "option":
      return makeOptionReader(kind.options);
    case "region":
      return makeRegionReader(kind.level, regions);
  }
}

/** Columns whose texts are told apart: keys, sets, facilitators, categories. */
function hashedColumns(type: ReportType): ReadonlySet<string> {
  const isText = (name: string) =>
    type.columns.some(({ name: own, kind }) => own === name && (kind.type === "id" || kind.type === "text"));
  const used = type.measures.flatMap((measure) => {
    if (measure.type === "set") return [measure.column];
    return "by" in measure && measure.by !== undefined ? [measure.by] : [];
  });
  const names = [...used, ...(type.unique ?? []), ...(type.facilitator ? [type.facilitator] : [])];
  return new Set(names.filter(isText));
}

function districtRegencies(lookup: CodeLookup): Int16Array {
  const indexOf = new Map<string, number>(lookup.regencies.map((id, index) => [id, index]));
  return Int16Array.from(lookup.districts, (code) => indexOf.get(code.slice(0, 5)) ?? -1);
}
