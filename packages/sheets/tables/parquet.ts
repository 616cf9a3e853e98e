import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import type { Table, TableCell, TableColumn } from "./table";

/** Rows that are held in memory at once: one row group. */
const GROUP = 20_000;

const KINDS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  integer: { type: "INT64" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
} as const;

/** Parquet in row groups; the bytes of a group leave before the next is gathered. */
export async function* writeParquet(
  table: Pick<Table, "columns" | "rows">,
): AsyncGenerator<Uint8Array, void> {
  const bytes = new ByteWriter(1 << 16);
  const writer = new ParquetWriter({
    writer: bytes,
    createdBy: "pantau",
    schema: [
      { name: "root", num_children: table.columns.length },
      ...table.columns.map(({ name, type }) => ({
        name,
        repetition_type: "OPTIONAL" as const,
        ...KINDS[type],
      })),
    ],
  });
  let group: (readonly TableCell[])[] = [];
  for await (const row of table.rows) {
    if (group.push(row) < GROUP) continue;
    await writeGroup(writer, table.columns, group);
    group = [];
    yield taken(bytes);
  }
  if (group.length > 0) await writeGroup(writer, table.columns, group);
  await writer.finish();
  yield taken(bytes);
}

async function writeGroup(
  writer: ParquetWriter,
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
): Promise<void> {
  const columnData = columns.map(({ name, type }, index) => ({
    name,
    data: rows.map((row) => {
      const cell = row[index] ?? null;
      return type === "integer" && typeof cell === "number" ? BigInt(cell) : cell;
    }),
  }));
  await writer.write({ columnData, rowGroupSize: GROUP });
}

/** What was written since the last time. The writer counts on from where it was. */
function taken(bytes: ByteWriter): Uint8Array {
  const piece = bytes.getBytes().slice();
  bytes.index = 0;
  return piece;
}
