import { type Batch, textOf, trimColumn } from "@pantau/domain";

/** A file opened as far as its header row. */
export interface RecordFile {
  readonly format: "csv" | "xlsx";
  /** Of CSV. */
  readonly delimiter: string;
  /** Trimmed cells of the header row. */
  readonly header: readonly string[];
  readonly headerLine: number;
  /**
   * The records that follow. The batch given is filled again and again; what it held is gone when
   * the next is asked for. Throws `FileRefused`.
   */
  records(batch: Batch): AsyncGenerator<Batch, void, undefined>;
}

/** The trimmed texts of the only record of a batch: a header row. */
export function headerCells(batch: Batch, cells: number): string[] {
  return Array.from({ length: cells }, (_, column) => {
    trimColumn(batch, column);
    const at = column * batch.capacity;
    return textOf(batch.bytes, batch.start[at] as number, batch.end[at] as number);
  });
}
