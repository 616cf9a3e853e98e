import { BLANK, type Cells, GOOD, verdictOf } from "./cells/cells";
import { type CompiledCondition, compileCondition, narrow } from "./conditions";
import type { Check, ReportType } from "./definition";

/** The first and the last day of a file's period, as days since 1970-01-01. */
export interface PeriodDays {
  readonly first: number;
  readonly last: number;
}

/** Looks at `rows` records of a batch and marks what it refuses in the cells. */
export type CellCheck = (rows: number) => void;
/** Looks at `rows` records and sets its bit in `failed` where a check between columns fails. */
export type RowCheck = (rows: number, failed: Int32Array) => void;

type ColumnOf = (name: string) => Cells;
type BetweenCheck = Extract<Check, { text: unknown }>;

const OUTSIDE_PERIOD = verdictOf("outside_period");
const REQUIRED = verdictOf("required");

/** Checks that a single cell answers for: they turn a good cell into a bad one, so they run first. */
export function compileCellCheck(check: Check, columnOf: ColumnOf, days: PeriodDays): CellCheck | undefined {
  const cells = columnOf(check.column);
  switch (check.type) {
    case "in-period":
      return periodCheck(cells, days.first, days.last);
    case "not-before-period":
      return periodCheck(cells, days.first, Number.POSITIVE_INFINITY);
    case "not-after-period":
      return periodCheck(cells, Number.NEGATIVE_INFINITY, days.last);
    case "required-where":
      return requiredCheck(cells, compileCondition(check.where, columnOf));
    default:
      return undefined;
  }
}

function periodCheck({ verdict, value }: Cells, first: number, last: number): CellCheck {
  return (rows) => {
    for (let r = 0; r < rows; r++) {
      const day = value[r] as number;
      if (verdict[r] === GOOD && (day < first || day > last)) verdict[r] = OUTSIDE_PERIOD;
    }
  };
}

function requiredCheck({ verdict }: Cells, where: CompiledCondition): CellCheck {
  const blank = new Int32Array(verdict.length);
  return (rows) => {
    let count = 0;
    for (let r = 0; r < rows; r++) if (verdict[r] === BLANK) blank[count++] = r;
    count = narrow(where, blank, count, blank);
    for (let i = 0; i < count; i++) verdict[blank[i] as number] = REQUIRED;
  };
}

/** The checks between columns, in the order of the definition: bit `n` of `failed` is check `n`. */
export function betweenChecks(type: ReportType): readonly BetweenCheck[] {
  const checks = type.checks.filter((check): check is BetweenCheck => "text" in check);
  if (checks.length > 31) throw new RangeError(`${type.id}: more than 31 checks between columns`);
  return checks;
}

/** Compiles check number `bit`. `regencyOfDistrict`: regency index by district index. */
export function compileRowCheck(
  check: BetweenCheck,
  bit: number,
  columnOf: ColumnOf,
  regencyOfDistrict: Int16Array,
): RowCheck {
  const cells = columnOf(check.column);
  const other = columnOf(check.other);
  const mask = 1 << bit;
  if (check.type === "inside") return insideCheck(cells, other, mask, regencyOfDistrict);
  const [least, most] = check.type === "at-most" ? [cells, other] : [other, cells];
  return (rows, failed) => {
    for (let r = 0; r < rows; r++) {
      if (least.verdict[r] !== GOOD || most.verdict[r] !== GOOD) continue;
      if ((least.value[r] as number) > (most.value[r] as number)) failed[r] = (failed[r] as number) | mask;
    }
  };
}

function insideCheck(inner: Cells, outer: Cells, mask: number, regencyOfDistrict: Int16Array): RowCheck {
  const byDistrict = outer.column.kind.type === "region" && outer.column.kind.level !== "regency";
  return (rows, failed) => {
    for (let r = 0; r < rows; r++) {
      if (inner.verdict[r] !== GOOD || outer.verdict[r] !== GOOD) continue;
      const district = inner.district[r] as number;
      const regency = district >= 0 ? regencyOfDistrict[district] : inner.index[r];
      const isInside = byDistrict ? district === outer.district[r] : regency === outer.index[r];
      if (!isInside) failed[r] = (failed[r] as number) | mask;
    }
  };
}
