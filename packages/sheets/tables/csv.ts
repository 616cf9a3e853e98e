import type { Table, TableCell } from "./table";

const encoder = new TextEncoder();
/** Bytes that are written at once, roughly. */
const PIECE = 1 << 16;
/** Spreadsheets run a text that begins so as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet runs: a leading `'` where it would; ingest takes it off again. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** One CSV line (RFC 4180). Texts are guarded, numbers are not: `-5` stays a number. */
export function csvLine(cells: readonly TableCell[], delimiter: string): string {
  return `${cells.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
}

function csvCell(cell: TableCell, delimiter: string): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = guardFormula(cell);
  const isPlain = !text.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
}

/** CSV for Excel and people: UTF-8 with a BOM, a header row, CRLF. */
export async function* writeCsv(
  table: Pick<Table, "columns" | "rows">,
  delimiter = ",",
): AsyncGenerator<Uint8Array, void> {
  let text = `\ufeff${csvLine(
    table.columns.map(({ name }) => name),
    delimiter,
  )}`;
  for await (const row of table.rows) {
    text += csvLine(row, delimiter);
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}
