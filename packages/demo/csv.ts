import type { Column, PeriodTree, RegencyId, ReportType } from "@pantau/domain";
import type { Cell, Row } from "./scenario";

/** How an office writes its file. All of these are allowed (contract, section 2). */
export interface Style {
  /** Indonesian header, options, `DD/MM/YYYY`, decimal comma, semicolons, BOM and CRLF; else the English forms. */
  readonly indonesian: boolean;
  readonly dottedCodes: boolean;
  /** Codes that people of the period know, else today's. They differ in Papua. */
  readonly codesThen: boolean;
}

/** Rows whose text is put together before it becomes bytes. */
const ROWS_PER_CHUNK = 2000;

/** The file as bytes: header and one record a row. Columns and option words come from the definition. */
export function writeCsv(type: ReportType, rows: Iterable<Row>, style: Style, tree: PeriodTree): Uint8Array {
  const [separator, end] = style.indonesian ? [";", "\r\n"] : [",", "\n"];
  const names = type.columns.map((column) => column.name);
  const writers = type.columns.map((column) => writerOf(column, style, tree, separator));
  const chunks: Uint8Array[] = [];
  if (style.indonesian) chunks.push(BYTE_ORDER_MARK);
  let text = headerOf(type, style).join(separator) + end;
  let left = ROWS_PER_CHUNK;
  for (const row of rows) {
    for (let i = 0; i < writers.length; i++) {
      const cell = row[names[i] as string];
      if (i > 0) text += separator;
      if (cell !== undefined) text += (writers[i] as Write)(cell);
    }
    text += end;
    if (--left === 0) {
      chunks.push(Buffer.from(text));
      text = "";
      left = ROWS_PER_CHUNK;
    }
  }
  chunks.push(Buffer.from(text));
  return joined(chunks);
}

const BYTE_ORDER_MARK = Uint8Array.of(0xef, 0xbb, 0xbf);

function headerOf(type: ReportType, style: Style): string[] {
  return type.columns.map((column) => (style.indonesian ? column.nameId : column.name));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

type Write = (cell: Cell) => string;

function quoted(text: string, separator: string): string {
  return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function writerOf({ kind }: Column, style: Style, tree: PeriodTree, separator: string): Write {
  switch (kind.type) {
    case "date":
      return cached((cell) => dateText(Number(cell), style.indonesian));
    case "decimal":
      return (cell) => (style.indonesian ? String(cell).replace(".", ",") : String(cell));
    case "yesno":
      return (cell) => (style.indonesian ? (cell ? "ya" : "tidak") : cell ? "yes" : "no");
    case "option": {
      const words = new Map(kind.options.map(({ name, nameId }) => [name, style.indonesian ? nameId : name]));
      return (cell) => words.get(String(cell)) ?? String(cell);
    }
    case "region":
      return cached((cell) => regionText(String(cell), style, tree));
    case "text":
      return (cell) => quoted(String(cell), separator);
    default:
      return String;
  }
}

function cached(write: Write): Write {
  const texts = new Map<Cell, string>();
  return (cell) => {
    let text = texts.get(cell);
    if (text === undefined) {
      text = write(cell);
      texts.set(cell, text);
    }
    return text;
  };
}

function dateText(day: number, indonesian: boolean): string {
  const [year, month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split("-");
  return indonesian ? `${date}/${month}/${year}` : `${year}-${month}-${date}`;
}

/** A code that is none of the tree's (a spoiled row of a demo file) is written as it is. */
function regionText(code: string, style: Style, tree: PeriodTree): string {
  const regency = style.codesThen ? tree.regency(code.slice(0, 5)) : undefined;
  const labelled = regency ? tree.codeOf(regency as RegencyId) + code.slice(5) : code;
  return style.dottedCodes ? labelled : labelled.replaceAll(".", "");
}
