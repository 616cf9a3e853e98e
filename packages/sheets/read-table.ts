import { type Batch, makeBatch, textOf, trimColumn } from "@pantau/domain";
import { openFile } from "./open";
import { FileRefused } from "./refused";

/** One record of a small table, by header name in lower case; `line` as people count (header = 1). */
export interface TableRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads any table that the program takes in (CSV in all its forms, gzipped, XLSX) as texts: for lists
 * of users and for filling templates. `keep` says which records are wanted; a record of blanks alone
 * never is. `problem`: the file cannot be read, as a file problem's code.
 */
export async function readTable(
  body: AsyncIterable<Uint8Array>,
  wanted: { sheet: string; names: ReadonlySet<string>; most: number },
  keep: (cells: TableRecord["cells"]) => boolean = () => true,
): Promise<{ records: TableRecord[] } | { problem: FileRefused["code"]; line: number }> {
  try {
    const file = await openFile(body, wanted);
    const header = file.header.map((name) => name.toLowerCase());
    const records: TableRecord[] = [];
    for await (const batch of file.records(makeBatch(header.length))) {
      for (const record of recordsOf(batch, header)) if (keep(record.cells)) records.push(record);
      if (records.length > wanted.most) return { problem: "too_large", line: wanted.most + 1 };
    }
    return { records };
  } catch (error) {
    if (error instanceof FileRefused) return { problem: error.code, line: error.row };
    throw error;
  }
}

/** The records of a batch as texts by header name; records of blanks alone are left out. */
export function* recordsOf(batch: Batch, header: readonly string[]): Generator<TableRecord> {
  header.forEach((_, column) => {
    trimColumn(batch, column);
  });
  for (let row = 0; row < batch.rows; row++) {
    const cells = Object.fromEntries(
      header.map((name, column) => {
        const at = column * batch.capacity + row;
        return [name, textOf(batch.bytes, batch.start[at] as number, batch.end[at] as number)];
      }),
    );
    if (Object.values(cells).some((cell) => cell !== "")) yield { line: batch.line[row] as number, cells };
  }
}
