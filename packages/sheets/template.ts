import { type Column, headerName, type Lang, optionsOf, type ReportType, type Text } from "@pantau/domain";
import { type CellValue, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnForm } from "./column-form";
import { csvLine } from "./tables/csv";
import { formatWholeColumns } from "./xlsx/column-styles";

/** Rows that drop-downs and formats are laid out for. */
const ROWS = 100_000;
const EXPLANATION_SHEET = "Petunjuk - Guide";

export interface TemplateOptions {
  readonly type: ReportType;
  readonly lang: Lang;
  /** Rows to begin with: texts by English column name. */
  readonly rows?: readonly Readonly<Record<string, string>>[];
}

/**
 * The workbook that a report is filled in with: headers and drop-downs in `lang`, codes and ids kept
 * as text so that no zero is lost, and a sheet that explains every column in both languages.
 */
export async function templateXlsx({ type, lang, rows = [] }: TemplateOptions): Promise<Uint8Array> {
  const report: WriteSheet = {
    name: type.id,
    columns: type.columns.map((column) => templateColumn(column, lang)),
    rows: [
      type.columns.map((column) => headerName(column, lang)),
      ...(rows.length > 0 ? rows : [{}]).map((row: Readonly<Record<string, string>>) =>
        type.columns.map((column) => inLanguage(column, row[column.name], lang)),
      ),
    ],
    cells: new Map(type.columns.map((column, index) => [`0,${index}`, { style: headerStyle(column) }])),
    dataValidations: type.columns.flatMap((column, index) => validation(column, index, lang)),
    freezePane: { rows: 1 },
  };
  return formatWholeColumns(await writeXlsx({ sheets: [report, explanation(type)] }));
}

/** The header row alone, for those who fill in CSV: comma, UTF-8 with a BOM. */
export function templateCsv(type: ReportType, lang: Lang): Uint8Array {
  const header = type.columns.map((column) => headerName(column, lang));
  return new TextEncoder().encode(`\ufeff${csvLine(header, ",")}`);
}

function templateColumn(column: Column, lang: Lang) {
  const width = Math.max(14, headerName(column, lang).length + 4, column.example.length + 2);
  return { width, style: { numFmt: NUMBER_FORMATS[column.kind.type] ?? "@" } };
}

/** Everything else is text: ids, codes and options must stay as they are written. */
const NUMBER_FORMATS: Partial<Record<Column["kind"]["type"], string>> = {
  int: "0",
  decimal: "0.###",
  date: "yyyy-mm-dd",
};

function headerStyle(column: Column) {
  const color = { rgb: column.required ? "1F4E79" : "5B7A99" };
  return {
    font: { bold: true, color: { rgb: "FFFFFF" } },
    fill: { type: "pattern" as const, pattern: "solid" as const, fgColor: color },
    numFmt: "@",
  };
}

/** Options by the words of the drop-down that they stand under, whichever language they were sent in. */
function inLanguage(column: Column, text: string | undefined, lang: Lang): CellValue {
  const word = text?.trim().toLowerCase();
  const option = optionsOf(column.kind)?.find(({ name, nameId }) => word === name || word === nameId);
  if (!option) return text ?? null;
  return lang === "id" ? option.nameId : option.name;
}

/** A drop-down where there are options, and a word of help for every column. */
function validation(column: Column, index: number, lang: Lang): DataValidation[] {
  const letter = String.fromCharCode(65 + index);
  const message = {
    range: `${letter}2:${letter}${ROWS}`,
    showInputMessage: true,
    inputTitle: column.label[lang].slice(0, 32),
    inputMessage: (column.help?.[lang] ?? columnForm(column)[lang]).slice(0, 255),
    allowBlank: true,
  };
  const options = optionsOf(column.kind);
  if (!options) return [{ ...message, type: "textLength", operator: "lessThanOrEqual", formula1: "32767" }];
  const values = options.map((option) => (lang === "id" ? option.nameId : option.name));
  return [{ ...message, type: "list", values, showErrorMessage: true, errorStyle: "stop" }];
}

function explanation(type: ReportType): WriteSheet {
  const both = (text: Text): CellValue[] => [text.id, text.en];
  const rows: CellValue[][] = [
    both(type.label),
    both(type.about),
    [`Satu baris = ${type.rowIs.id}`, `One row = ${type.rowIs.en}`],
    [
      `Isi lembar "${type.id}". Judul kolom boleh bahasa Indonesia atau Inggris.`,
      `Fill in the sheet "${type.id}". Headers may be Indonesian or English.`,
    ],
    [],
    ["Kolom", "Column", "Wajib / Required", "Isi", "Content", "Contoh / Example", "Keterangan", "Help"],
    ...type.columns.map((column) => [
      column.nameId,
      column.name,
      column.required ? "ya / yes" : "tidak / no",
      ...both(columnForm(column)),
      column.example,
      ...both(column.help ?? column.label),
    ]),
    ...type.columns.flatMap((column) => optionRows(column, both)),
  ];
  const unique = type.unique?.map((name) => type.columns.find((column) => column.name === name));
  if (unique) {
    const names = (lang: Lang) => unique.map((column) => column && headerName(column, lang)).join(" + ");
    rows.push([], [`Hanya sekali dalam satu berkas: ${names("id")}`, `Once in a file: ${names("en")}`]);
  }
  return {
    name: EXPLANATION_SHEET,
    columns: [34, 34, 16, 40, 40, 24, 60, 60].map((width) => ({ width })),
    rows,
  };
}

/** What each option means, under the table of columns. */
function optionRows(column: Column, both: (text: Text) => CellValue[]): CellValue[][] {
  if (column.kind.type !== "option") return [];
  return [
    [],
    [column.nameId, column.name, "", "Artinya", "Meaning"],
    ...column.kind.options.map(({ name, nameId, label }) => [nameId, name, "", ...both(label)]),
  ];
}
