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

/** The file as bytes: header and one record a row. Columns and option words come from the definition. */
export function writeCsv(type: ReportType, rows: Iterable<Row>, style: Style, tree: PeriodTree): Uint8Array {
  const [separator, end] = style.indonesian ? [";", "\r\n"] : [",", "\n"];
  const columns = type.columns.map((column) => ({
    name: column.name,
    write: quoting(writerOf(column, style, tree), separator),
  }));
  const header = type.columns
    .map((column) => (style.indonesian ? column.nameId : column.name))
    .join(separator);
  const lines = [(style.indonesian ? "\ufeff" : "") + header];
  for (const row of rows) {
    let line = "";
    for (const [i, { name, write }] of columns.entries()) {
      const cell = row[name];
      if (i > 0) line += separator;
      if (cell !== undefined) line += write(cell);
    }
    lines.push(line);
  }
  lines.push("");
  return new TextEncoder().encode(lines.join(end));
}

type Write = (cell: Cell) => string;

function quoting(write: Write, separator: string): Write {
  return (cell) => {
    const text = write(cell);
    return text.includes(separator) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
  };
}

function writerOf({ kind }: Column, style: Style, tree: PeriodTree): Write {
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
