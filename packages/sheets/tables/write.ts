import { writeCsv } from "./csv";
import { writeParquet } from "./parquet";
import type { Table, TableFormat } from "./table";
import { writeXlsx } from "./xlsx";

/** Media types of what `writeTable` gives. */
export const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  parquet: "application/vnd.apache.parquet",
};

/** The bytes of a table in a format, made as they are asked for. */
export function writeTable(table: Table, format: TableFormat): AsyncGenerator<Uint8Array, void> {
  switch (format) {
    case "csv":
      return writeCsv(table);
    case "xlsx":
      return writeXlsx(table);
    case "parquet":
      return writeParquet(table);
  }
}
