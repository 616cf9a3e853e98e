import type { Batch } from "../batch";
import type { Cells } from "../cells/cells";

/** Bands of whole months, and where each begins. */
const BANDS = ["0-2", "3-5", "6-11", "12+"];
const STARTS = [3, 6, 12];

export interface AgeBands {
  number(batch: Batch, rows: Int32Array, count: number): Int32Array;
  nameOf(band: number): string;
}

/** Bands by whole months from a date column to the period's last day. Later dates count as the youngest. */
export function ageBands(cells: Cells, lastDay: number): AgeBands {
  const band = new Int32Array(cells.verdict.length);
  const end = monthNumber(lastDay);
  return {
    nameOf: (number) => BANDS[number] ?? "",
    number(_batch, rows, count) {
      for (let i = 0; i < count; i++) {
        const row = rows[i] as number;
        // The last day of a month has no day after it: from any day of a month it is whole months.
        const months = end - monthNumber(cells.value[row] as number);
        band[row] = STARTS.filter((start) => months >= start).length;
      }
      return band;
    },
  };
}

/** Months since the year 0 of the month that a day lies in. */
function monthNumber(day: number): number {
  const date = new Date(day * 86_400_000);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
