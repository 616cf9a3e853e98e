import type { Lang, ReportType } from "@pantau/domain";
import type { ExportedTable } from "@pantau/usecases";

/** The file formats that people take away. */
export const TABLE_FORMATS = ["csv", "xlsx", "parquet"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** A record of a table that was read, by header in lower case; `line` as people count. */
export interface ReadRecord {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** What the API asks of packages/sheets; the composition root joins them. */
export interface Sheets {
  /** sheets: templateXlsx */
  template(options: {
    type: ReportType;
    lang: Lang;
    rows?: readonly Readonly<Record<string, string>>[];
  }): Promise<Uint8Array>;
  /** sheets: writeTable */
  write(table: ExportedTable, format: TableFormat): AsyncIterable<Uint8Array>;
  /** sheets: readTable */
  readTable(
    body: AsyncIterable<Uint8Array>,
    wanted: { sheet: string; names: ReadonlySet<string>; most: number },
    keep?: (cells: ReadRecord["cells"]) => boolean,
  ): Promise<{ records: readonly ReadRecord[] } | { problem: string; line: number }>;
}
