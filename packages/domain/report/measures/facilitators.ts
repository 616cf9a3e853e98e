import type { Batch } from "../batch";
import { textOf } from "../bytes";
import type { Cells } from "../cells/cells";
import { KeyTable } from "../key-table";
import type { Part } from "./part-table";

/** Numbers the facilitators of a file: one group for each (regency, facilitator). */
export class Facilitators {
  /** Group by row of the batch, for the rows that were numbered last. */
  readonly group: Int32Array;
  /** By number of the group. */
  readonly parts: Part[] = [];
  readonly #table = new KeyTable();

  /** `mask`: puts NIKs out of sight. */
  constructor(
    private readonly cells: Cells,
    private readonly mask: (text: string) => string,
  ) {
    this.group = new Int32Array(cells.verdict.length);
  }

  number(batch: Batch, rows: Int32Array, count: number, regency: Int32Array): void {
    const { high, low } = this.cells;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const place = regency[row] as number;
      const next = this.parts.length + 1;
      const mixed = (high[row] as number) ^ Math.imul(place + 1, 0x9e3779b1);
      const group = this.#table.claim(mixed, low[row] as number, next);
      this.group[row] = group - 1;
      if (group !== next) continue;
      const at = this.cells.position * batch.capacity + row;
      const name = textOf(batch.bytes, batch.start[at] as number, batch.end[at] as number);
      this.parts.push({ regency: place, name: this.mask(name) });
    }
  }
}
