/** A cell that is written: text, number, yes/no, or nothing. */
export type TableCell = string | number | boolean | null;

export interface TableColumn {
  readonly name: string;
  readonly type: "text" | "integer" | "number" | "boolean";
}

/** Rows to be written in some format; they are pulled one after another and may be many. */
export interface Table {
  /** Name of the sheet, where the format has sheets. */
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly rows: AsyncIterable<readonly TableCell[]> | Iterable<readonly TableCell[]>;
}

export const TABLE_FORMATS = ["csv", "xlsx", "parquet"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];
