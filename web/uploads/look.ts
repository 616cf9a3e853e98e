import { makeBatch, personalHeader } from "@pantau/domain";
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

function nothing({ code, row, detail }: FileRefused): Table {
  const refused = { code, row, column: "", value: "", ...(detail !== undefined && { detail }) };
  return { asSent: true, types: [], header: [], sample: [], refused };
}

async function sheetsOf(file: File): Promise<readonly Table[]> {
  const names = await sheetNames(new Uint8Array(await file.arrayBuffer()));
  const tables: Table[] = [];
  for (const name of names) {
    const table = await sheetOf(file, name);
    // Of a book with several sheets only the one that is meant leaves the device: who knows what is on the others.
    if (table) tables.push({ ...table, asSent: names.length === 1 });
  }
  if (tables.length === 0) return [nothing(new FileRefused("empty_file"))];
  const reports = tables.filter((table) => table.types.length > 0);
  return reports.length > 0 ? reports : tables.slice(0, 1);
}

/** undefined: an empty sheet. */
async function sheetOf(file: File, name: string): Promise<Table | undefined> {
  try {
    return await tableOf(file, name, false);
  } catch (error) {
    if (error instanceof FileRefused && error.code === "empty_file") return undefined;
    throw error;
  }
}

async function tableOf(file: File, sheet: string | undefined, asSent: boolean): Promise<Table> {
  const names = new Set(
    REPORT_TYPES.flatMap((type) => type.columns.flatMap((column) => [column.name, column.nameId])),
  );
  const opened = await openFile(bytesOf(file), { sheet: (sheet ?? "").toLowerCase(), names });
  const header = opened.header.map((name) => name.toLowerCase());
  const refused = personalHeader(opened.header, opened.headerLine);
  const sample: Readonly<Record<string, string>>[] = [];
  for await (const batch of opened.records(makeBatch(header.length, SAMPLE))) {
    for (const record of recordsOf(batch, header)) sample.push(record.cells);
    if (sample.length >= SAMPLE) break;
  }
  return {
    ...(sheet !== undefined && { sheet }),
    asSent,
    types: refused ? [] : typesOf(header, REPORT_TYPES),
    header,
    sample,
    ...(refused && { refused }),
  };
}
