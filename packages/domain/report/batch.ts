/**
 * A few hundred records of a file, as byte ranges: the seam between readers of files (CSV, XLSX) and
 * the validation. Cell `c` of record `r` is `bytes[start[c * capacity + r] .. end[c * capacity + r])`,
 * UTF-8, already unquoted. Column by column, so that one kind of cell is judged in one tight loop.
 */
export interface Batch {
  bytes: Uint8Array;
  /** How many records are filled in. */
  rows: number;
  /** Most records it can hold; the stride of `start` and `end`. */
  readonly capacity: number;
  /** Columns of the file (of its header row). */
  readonly columns: number;
  /** Where in the file each record starts: physical line, or row of the sheet (header = 1). */
  readonly line: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Not a power of two: columns that lie 4 KiB apart drive each other out of the processor's first cache. */
const MOST_ROWS = 1000;
const MOST_CELLS = 32_000;

/** An empty batch for files of so many columns: 1,000 records, fewer where the file is very wide. */
export function makeBatch(columns: number, capacity = rowsFor(columns)): Batch {
  return {
    bytes: new Uint8Array(0),
    rows: 0,
    capacity,
    columns,
    line: new Int32Array(capacity),
    start: new Int32Array(capacity * columns),
    end: new Int32Array(capacity * columns),
  };
}

function rowsFor(columns: number): number {
  return Math.max(1, Math.min(MOST_ROWS, Math.floor(MOST_CELLS / Math.max(1, columns))));
}
