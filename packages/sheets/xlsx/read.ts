import type { Batch } from "@pantau/domain";
import { collect, limited } from "../bytes-source";
import { LONGEST_RECORD, MOST_WORKBOOK } from "../limits";
import type { Wanted } from "../open";
import type { RecordFile } from "../record-file";
import { FileRefused } from "../refused";
import { type SheetRow, SheetRows } from "./sheet-rows";
import { decoded, openWorkbook, type SheetSource } from "./workbook";
import { XmlReader } from "./xml";
import { unpack } from "./zip-directory";

/** Opens a workbook: the sheet of the wanted name, else the first. Throws `FileRefused`. */
export async function openXlsx(source: AsyncIterable<Uint8Array>, wanted: Wanted): Promise<RecordFile> {
  const bytes = await collect(limited(source, MOST_WORKBOOK));
  const rows = filledRows(await openWorkbook(bytes, wanted));
  const { value: first, done } = await rows.next();
  if (done) throw new FileRefused("empty_file");
  return {
    format: "xlsx",
    delimiter: "",
    header: Array.from(first.cells, (cell) => (cell ?? "").trim()),
    headerLine: first.row,
    records: (batch) => toBatches(rows, batch),
  };
}

/** Rows with at least one cell that is not blank, without the blank cells at their end. */
async function* filledRows(sheet: SheetSource): AsyncGenerator<SheetRow, void> {
  const listener = new SheetRows(sheet);
  const reader = new XmlReader(listener);
  for await (const piece of decoded(unpack(sheet.bytes, sheet.entry))) {
    try {
      reader.feed(piece);
    } catch (error) {
      // The rows before a broken one are looked at, too.
      yield* listener.takeFilled();
      throw error;
    }
    yield* listener.takeFilled();
  }
  reader.end();
}

async function* toBatches(rows: AsyncIterable<SheetRow>, batch: Batch): AsyncGenerator<Batch, void> {
  const filler = new BatchFiller(batch);
  try {
    for await (const row of rows) {
      if (!filler.hasRoomFor(row)) yield filler.take();
      filler.put(row);
    }
  } catch (error) {
    if (error instanceof FileRefused && filler.isBegun) yield filler.take();
    throw error;
  }
  if (filler.isBegun) yield filler.take();
}

const encoder = new TextEncoder();
/** Bytes that one UTF-16 unit can take in UTF-8. */
const WIDEST = 3;

/** Lays the texts of rows out as the bytes of a batch. */
class BatchFiller {
  #bytes = new Uint8Array(1 << 18);
  #used = 0;
  #isTaken = true;

  constructor(private readonly batch: Batch) {}

  get isBegun(): boolean {
    return !this.#isTaken;
  }

  /** False where the batch must be taken first. Throws `FileRefused` on a row that no batch takes. */
  hasRoomFor({ row, cells }: SheetRow): boolean {
    if (cells.length > this.batch.columns) throw new FileRefused("malformed", row, "more_cells");
    const needed = widest(cells);
    if (needed > LONGEST_RECORD * WIDEST) throw new FileRefused("malformed", row, "long_record");
    if (this.#isTaken) return true;
    return this.batch.rows < this.batch.capacity && this.#used + needed <= this.#bytes.length;
  }

  put({ row, cells }: SheetRow): void {
    const { batch } = this;
    if (this.#isTaken) {
      batch.rows = this.#used = 0;
      this.#isTaken = false;
      if (widest(cells) > this.#bytes.length) this.#bytes = new Uint8Array(widest(cells));
    }
    for (let column = 0; column < batch.columns; column++) {
      const at = column * batch.capacity + batch.rows;
      batch.start[at] = this.#used;
      const cell = cells[column];
      if (cell) this.#used += encoder.encodeInto(cell, this.#bytes.subarray(this.#used)).written;
      batch.end[at] = this.#used;
    }
    batch.line[batch.rows++] = row;
  }

  take(): Batch {
    this.batch.bytes = this.#bytes;
    this.#isTaken = true;
    return this.batch;
  }
}

function widest(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + (cell ?? "").length * WIDEST, 0);
}
