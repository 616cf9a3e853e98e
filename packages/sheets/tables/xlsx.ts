import { writeXlsxStream } from "hucre/xlsx";
import { fromStream } from "../bytes-source";
import type { Table, TableCell } from "./table";

/** A workbook with one sheet. Texts are string cells, whatever they begin with. */
export function writeXlsx(table: Table): AsyncGenerator<Uint8Array, void> {
  const columns = table.columns.map(({ name, type }) => ({
    header: name,
    width: Math.max(12, name.length + 2),
    ...(type === "text" ? { numFmt: "@" } : {}),
  }));
  const stream = writeXlsxStream(mutable(table.rows), {
    name: table.name,
    columns,
    freezePane: { rows: 1 },
  });
  return fromStream(stream);
}

async function* mutable(rows: Table["rows"]): AsyncGenerator<TableCell[]> {
  for await (const row of rows) yield [...row];
}
