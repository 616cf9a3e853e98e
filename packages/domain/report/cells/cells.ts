import type { Column } from "../definition";
import { ROW_ERRORS, type RowError } from "../problem";

/** Verdicts on a cell, by number: good, blank (and that is allowed), or an error. */
export const GOOD = 0;
export const BLANK = 1;
const FIRST_ERROR = 2;

/** An error's number in `Cells.verdict`. */
export function verdictOf(error: RowError): number {
  return ROW_ERRORS.indexOf(error) + FIRST_ERROR;
}
/** The error that a verdict stands for; undefined where the cell is good or blank. */
export function errorOf(verdict: number): RowError | undefined {
  return verdict < FIRST_ERROR ? undefined : ROW_ERRORS[verdict - FIRST_ERROR];
}
/** One column of a batch, judged. Arrays that the kind or the use of the column does not need stay empty. */
export interface Cells {
  readonly column: Column;
  /** Column of the file; -1 where the file has none of that name. */
  position: number;
  readonly verdict: Uint8Array;
  /** int: the number; decimal: thousandths; date: days since 1970-01-01. */
  readonly value: Float64Array;
  /** option, yes/no: index of the option. region: regency index. */
  readonly index: Int32Array;
  /** region below the regency: district index. */
  readonly district: Int32Array;
  /** region of village level: the last four digits, else 0. */
  readonly village: Int32Array;
  /** Village not known: 1. */
  readonly warned: Uint8Array;
  /** Hash of the bytes, where the column is hashed. */
  readonly high: Int32Array;
  readonly low: Int32Array;
}

/** Room for one column of batches of `capacity` records. */
export function makeCells(column: Column, capacity: number, hashed: boolean): Cells {
  const { type } = column.kind;
  const numeric = type === "int" || type === "decimal" || type === "date" ? capacity : 0;
  const region = type === "region" ? capacity : 0;
  const indexed = type === "option" || type === "yesno" ? capacity : region;
  return {
    column,
    position: -1,
    verdict: new Uint8Array(capacity),
    value: new Float64Array(numeric),
    index: new Int32Array(indexed),
    district: new Int32Array(region),
    village: new Int32Array(region),
    warned: new Uint8Array(region),
    high: new Int32Array(hashed ? capacity : 0),
    low: new Int32Array(hashed ? capacity : 0),
  };
}
