import { BLANK, type Cells, GOOD } from "./cells/cells";
import { mixInto } from "./hash";
import { KeyTable } from "./key-table";

/** Finds rows whose key another good row of the file took before. */
export class Uniqueness {
  readonly #table = new KeyTable();
  readonly #high: Int32Array;
  readonly #low: Int32Array;
  /** The line that took the key first, by row of the batch; 0 where the row repeats nothing. */
  readonly firstLine: Int32Array;

  /** `columns`: judged cells of the key columns, hashed where they are ids or texts. */
  constructor(
    readonly columns: readonly Cells[],
    capacity: number,
  ) {
    const only = columns.length === 1 ? columns[0] : undefined;
    this.#high = only && only.high.length > 0 ? only.high : new Int32Array(capacity);
    this.#low = only && only.high.length > 0 ? only.low : new Int32Array(capacity);
    this.firstLine = new Int32Array(capacity);
  }

  /**
   * Looks at every row in order: a row whose key cells are good and whose key is taken is marked bad.
   * Only rows that are otherwise good take a key. How many rows are marked.
   */
  check(rows: number, bad: Uint8Array, line: Int32Array): number {
    if (this.#high !== this.columns[0]?.high) this.#mixKeys(rows);
    this.#table.warm(this.#high, this.#low, rows);
    let repeated = 0;
    for (let r = 0; r < rows; r++) {
      this.firstLine[r] = 0;
      if (!this.#hasKey(r)) continue;
      const high = this.#high[r] as number;
      const low = this.#low[r] as number;
      const mine = line[r] as number;
      const holder = bad[r] === 1 ? this.#table.find(high, low) : this.#table.claim(high, low, mine);
      if (holder === 0 || holder === mine) continue;
      this.firstLine[r] = holder;
      bad[r] = 1;
      repeated++;
    }
    return repeated;
  }

  #hasKey(row: number): boolean {
    for (const { verdict } of this.columns) if ((verdict[row] as number) > BLANK) return false;
    return true;
  }

  #mixKeys(rows: number): void {
    this.#high.fill(0x1b873593, 0, rows);
    this.#low.fill(0x0bd3aa7d, 0, rows);
    for (const cells of this.columns) {
      for (let r = 0; r < rows; r++) mixCell(this.#high, this.#low, r, cells);
    }
  }
}

/** A blank cell is a value of its own; options count by their meaning, dates by their day. */
function mixCell(high: Int32Array, low: Int32Array, row: number, cells: Cells): void {
  if (cells.verdict[row] !== GOOD) mixInto(high, low, row, 0x5bd1e995);
  else if (cells.high.length > 0) {
    mixInto(high, low, row, cells.high[row] as number);
    mixInto(high, low, row, cells.low[row] as number);
  } else if (cells.value.length > 0) {
    const value = cells.value[row] as number;
    mixInto(high, low, row, value | 0);
    mixInto(high, low, row, Math.floor(value / 4_294_967_296));
  } else {
    mixInto(high, low, row, cells.index[row] as number);
    if (cells.district.length > 0) mixInto(high, low, row, cells.district[row] as number);
    if (cells.village.length > 0) mixInto(high, low, row, cells.village[row] as number);
  }
}
