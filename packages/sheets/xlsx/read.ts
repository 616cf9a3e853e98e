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
    reader.feed(piece);
    for (const row of listener.rows) {
      while (row.cells.length > 0 && (row.cells.at(-1) ?? "").trim() === "") row.cells.pop();
      if (row.cells.length > 0) yield row;
    }
    listener.rows.length = 0;
  }
  reader.end();
}

const encoder = new TextEncoder();
/** Bytes that one UTF-16 unit can take in UTF-8. */
const WIDEST = 3;

async function* toBatches(rows: AsyncIterable<SheetRow>, batch: Batch): AsyncGenerator<Batch, void> {
  let bytes = new Uint8Array(1 << 18);
  let used = 0;
  batch.rows = 0;
  for await (const { row, cells } of rows) {
    if (cells.length > batch.columns) throw new FileRefused("malformed", row, "more_cells");
    const needed = cells.reduce((sum, cell) => sum + (cell ?? "").length * WIDEST, 0);
    if (needed > LONGEST_RECORD * WIDEST) throw new FileRefused("malformed", row, "long_record");
    if (batch.rows === batch.capacity || used + needed > bytes.length) {
      batch.bytes = bytes;
      if (batch.rows > 0) yield batch;
      if (needed > bytes.length) bytes = new Uint8Array(needed);
      batch.rows = 0;
      used = 0;
    }
    for (let column = 0; column < batch.columns; column++) {
      const at = column * batch.capacity + batch.rows;
      batch.start[at] = used;
      const cell = cells[column];
      if (cell) used += encoder.encodeInto(cell, bytes.subarray(used)).written;
      batch.end[at] = used;
    }
    batch.line[batch.rows++] = row;
  }
  batch.bytes = bytes;
  if (batch.rows > 0) yield batch;
}
