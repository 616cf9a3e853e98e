import { makeBatch, type Problem, personalHeader } from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import { FileRefused, openFile, recordsOf, sheetNames } from "@pantau/sheets";
import { bytesOf } from "./canonical";
import { typesOf } from "./guess";
import type { Table } from "./part";

/** Records that a guess of region and month is made from. */
const SAMPLE = 50;
const ZIP = "PK";

/**
 * The tables in a file: a CSV is one, a workbook one for each sheet that looks like a report (or its
 * first, so that what is wrong with it can be told). A file that cannot be used at all is one table of
 * nothing that says why, before anybody is asked what it is.
 */
export async function lookInto(file: File): Promise<readonly Table[]> {
  try {
    const isWorkbook = (await file.slice(0, 2).text()) === ZIP;
    if (!isWorkbook) return [await tableOf(file, undefined, true)];
    return await sheetsOf(file);
  } catch (error) {
    if (error instanceof FileRefused) return [nothing(error)];
    throw error;
  }
}

function nothing(error: FileRefused): Table {
  return { asSent: true, types: [], header: [], sample: [], refused: problemOf(error) };
}

function problemOf({ code, row, detail }: FileRefused): Problem {
  return { code, row, column: "", value: "", ...(detail !== undefined && { detail }) };
}

async function sheetsOf(file: File): Promise<readonly Table[]> {
  const names = await sheetNames(new Uint8Array(await file.arrayBuffer()));
  const tables: Table[] = [];
  for (const name of names) {
    const table = await sheetOf(file, name);
    // Of a book with several sheets only the one that is meant leaves the device: who knows what is on the others.
    if (table) tables.push({ ...table, asSent: names.length === 1 });
  }
  const reports = tables.filter(isReport);
  if (reports.length > 0) return reports;
  const [first] = tables;
  return [tables.find((table) => !table.refused) ?? first ?? nothing(new FileRefused("empty_file"))];
}

/** By its header, or by its name where the header could not be read. */
function isReport({ types, sheet }: Table): boolean {
  return types.length > 0 || REPORT_TYPES.some((type) => type.id === sheet?.toLowerCase());
}

/** undefined: an empty sheet. One that cannot be read is no report, most often: notes, a guide, a pivot table. */
async function sheetOf(file: File, name: string): Promise<Table | undefined> {
  try {
    return await tableOf(file, name, false);
  } catch (error) {
    if (!(error instanceof FileRefused) || error.code === "too_large") throw error;
    return error.code === "empty_file" ? undefined : { ...nothing(error), sheet: name };
  }
}

async function tableOf(file: File, sheet: string | undefined, asSent: boolean): Promise<Table> {
  const names = new Set(
    REPORT_TYPES.flatMap((type) => type.columns.flatMap((column) => [column.name, column.nameId])),
  );
  const opened = await openFile(bytesOf(file), { sheet: (sheet ?? "").toLowerCase(), names });
  const header = opened.header.map((name) => name.toLowerCase());
  const personal = personalHeader(opened.header, opened.headerLine);
  const table = {
    ...(sheet !== undefined && { sheet }),
    asSent,
    types: typesOf(header, REPORT_TYPES),
    header,
  };
  if (personal) return { ...table, sample: [], refused: personal };
  const sample: Readonly<Record<string, string>>[] = [];
  try {
    for await (const batch of opened.records(makeBatch(header.length, SAMPLE))) {
      for (const record of recordsOf(batch, header)) sample.push(record.cells);
      if (sample.length >= SAMPLE) break;
    }
  } catch (error) {
    if (!(error instanceof FileRefused) || error.code === "too_large") throw error;
    return { ...table, sample: [], refused: problemOf(error) };
  }
  return { ...table, sample };
}
