import {
  type Batch,
  Examination,
  type FileContext,
  headerNames,
  isWarning,
  type Lang,
  type Problem,
  problemText,
  type ReportType,
  skipBlanks,
  textOf,
} from "@pantau/domain";
import { openFile } from "./open";
import type { RecordFile } from "./record-file";
import { writeCsv } from "./tables/csv";
import type { Table } from "./tables/table";
import { writeXlsx } from "./tables/xlsx";

/** Header of the added column, by language. A copy that is sent again loses the old one. */
const ERROR_COLUMNS = { id: "kesalahan", en: "errors" } as const;

/**
 * The file again, in its own format, with a column that says for each refused row what is wrong and
 * what to do. It is made by examining the body once more, so that nothing of it needs to be kept;
 * NIKs are masked wherever they stand. `format`: as it was told when the file was judged.
 */
export function errorCopy(
  type: ReportType,
  context: FileContext,
  body: AsyncIterable<Uint8Array>,
  lang: Lang,
  format: "csv" | "xlsx",
): { body: AsyncIterable<Uint8Array>; extension: "csv" | "xlsx" } {
  return { body: copy(type, context, body, lang), extension: format };
}

async function* copy(type: ReportType, context: FileContext, body: AsyncIterable<Uint8Array>, lang: Lang) {
  const told = new Map<number, Problem[]>();
  const examination = new Examination(type, context, (problem) => {
    if (isWarning(problem.code)) return;
    told.set(problem.row, [...(told.get(problem.row) ?? []), problem]);
  });
  const file = await openFile(body, { sheet: type.id, names: headerNames(type) });
  const batch = examination.header(file.header, file.headerLine);
  if (!batch) throw new Error("the body is not the one that was judged");
  const errorColumns: readonly string[] = Object.values(ERROR_COLUMNS);
  const kept = file.header.flatMap((name, column) =>
    errorColumns.includes(name.toLowerCase()) ? [] : [column],
  );
  const names = [...kept.map((column) => examination.mask(file.header[column] ?? "")), ERROR_COLUMNS[lang]];
  const textOfRow = (line: number) =>
    (told.get(line) ?? []).map((problem) => problemText(problem, type, lang)).join(" | ");
  const table: Table = {
    name: type.id,
    columns: names.map((name) => ({ name, type: "text" })),
    rows: copiedRows(file, batch, examination, kept, (line) => {
      const text = textOfRow(line);
      told.delete(line);
      return text;
    }),
  };
  yield* file.format === "csv" ? writeCsv(table, file.delimiter) : writeXlsx(table);
}

async function* copiedRows(
  file: RecordFile,
  batch: Batch,
  examination: Examination,
  kept: readonly number[],
  errorsOf: (line: number) => string,
): AsyncGenerator<string[]> {
  for await (const filled of file.records(batch)) {
    if (!examination.add(filled)) throw new Error("the body is not the one that was judged");
    for (let row = 0; row < filled.rows; row++) {
      const cells = kept.map((column) => examination.mask(cellText(filled, column, row)));
      yield [...cells, errorsOf(filled.line[row] as number)];
    }
  }
}

function cellText(batch: Batch, column: number, row: number): string {
  const at = column * batch.capacity + row;
  const end = batch.end[at] as number;
  return textOf(batch.bytes, skipBlanks(batch.bytes, batch.start[at] as number, end), end).trimEnd();
}
