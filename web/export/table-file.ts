import type { Table, TableCell } from "@pantau/sheets";
import type { Column } from "../ui/columns";

/** What a table on a page is, for its export. */
export interface Exportable<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Where the page shows the first of the rows only: all of them, asked for when they are wanted. */
  readonly allRows?: () => Promise<readonly Row[]>;
}

/** Header and rows as they are on the page, numbers as numbers; below them, after a blank row, where they are from. */
export function tableOf<Row>(from: Exportable<Row>, lines: readonly string[]): Table {
  const blank = from.columns.map(() => null);
  const rows: TableCell[][] = [
    ...from.rows.map((row) => from.columns.map((column) => cellOf(column, row))),
    blank,
    ...lines.map((line) => [line, ...blank.slice(1)]),
  ];
  return {
    // Sheet names: at most 31 signs, none of these.
    name: (lines[0] ?? "Pantau").replace(/[\\/?*[\]:]/g, " ").slice(0, 31),
    columns: from.columns.map((column, i) => ({
      name: column.header,
      type: column.numeric && i > 0 ? "number" : "text",
    })),
    rows,
  };
}

function cellOf<Row>(column: Column<Row>, row: Row): TableCell {
  const value = column.value(row);
  if (value === null || typeof value === "string" || !column.numeric) return value;
  // Floats of shares carry dust that no reader wants.
  return Number.isInteger(value) ? value : Number(value.toPrecision(10));
}

/** The file's bytes; the writers are loaded only now. */
export async function tableFile(table: Table, format: "csv" | "xlsx"): Promise<Blob> {
  const { writeTable, collect, MEDIA_TYPES } = await import("@pantau/sheets");
  const bytes = await collect(writeTable(table, format));
  return new Blob([bytes as BlobPart], { type: MEDIA_TYPES[format] });
}
