import type { ReportType } from "@pantau/domain";
import { headerNames, makeBatch } from "@pantau/domain";
import { csvLine, fromStream, openFile, recordsOf } from "@pantau/sheets";
import type { Mend, Part } from "./part";

const encoder = new TextEncoder();
const PIECE = 1 << 18;

/** Several tables as one CSV file, with the way back from each of its lines. */
export interface Canonical {
  readonly body: Blob;
  /** Where the record came from that starts at this line. */
  origin(line: number): { readonly part: number; readonly row: number };
}

/**
 * Writes parts one after the other into one CSV with the type's own header, mended cells instead of
 * the old ones. Columns that the type does not know are left out. Throws `FileRefused`.
 */
export async function canonicalCsv(
  type: ReportType,
  parts: readonly Part[],
  mends: readonly Mend[],
): Promise<Canonical> {
  const pieces: Uint8Array[] = [];
  const starts: number[] = [];
  const origins: number[] = [];
  let text = csvLine(
    type.columns.map((column) => column.name),
    ",",
  );
  let line = 2;
  const flush = () => {
    pieces.push(encoder.encode(text));
    text = "";
  };
  for (const [index, part] of parts.entries()) {
    const own = mends.filter((mend) => mend.part === index);
    const mended = new Map(own.map((mend) => [keyOf(mend.row, mend.column), mend.value]));
    for await (const record of recordsIn(type, part)) {
      if (mended.has(keyOf(record.line, ""))) continue;
      const cells = type.columns.map(
        (column) =>
          mended.get(keyOf(record.line, column.name)) ??
          record.cells[column.name] ??
          record.cells[column.nameId] ??
          "",
      );
      const written = csvLine(cells, ",");
      text += written;
      starts.push(line);
      origins.push(index, record.line);
      line += lineBreaks(written);
      if (text.length > PIECE) flush();
    }
  }
  flush();
  const body = new Blob(pieces as BlobPart[], { type: "text/csv" });
  return { body, origin: (at) => originAt(starts, origins, at) };
}

async function* recordsIn(type: ReportType, part: Part) {
  const file = await openFile(bytesOf(part.file), { sheet: sheetName(type, part), names: headerNames(type) });
  const header = file.header.map((name) => name.toLowerCase());
  for await (const batch of file.records(makeBatch(header.length))) yield* recordsOf(batch, header);
}

/** The sheet to read, as the reader of workbooks wants it. */
export function sheetName(type: Pick<ReportType, "id">, part: Part): string {
  return (part.sheet ?? type.id).toLowerCase();
}

export function bytesOf(body: Blob): AsyncGenerator<Uint8Array> {
  return fromStream(body.stream() as ReadableStream<Uint8Array>);
}

function keyOf(row: number, column: string): string {
  return `${row}:${column}`;
}

/** Lines that a written record takes: its end, and the breaks inside its cells. */
function lineBreaks(written: string): number {
  return (written.match(/\r\n|\n|\r/g) ?? []).length;
}

/** Problems tell the line where a record starts, so the search always hits; the header is nobody's. */
function originAt(starts: readonly number[], origins: readonly number[], line: number) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= line) low = middle;
    else high = middle - 1;
  }
  if (starts.length === 0 || line < (starts[0] as number)) return { part: 0, row: line };
  return { part: origins[low * 2] as number, row: origins[low * 2 + 1] as number };
}
