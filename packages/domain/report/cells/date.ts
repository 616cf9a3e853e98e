import type { Batch } from "../batch";
import { twoDigits } from "../bytes";
import { type Cells, GOOD, verdictOf } from "./cells";

const BAD_DATE = verdictOf("bad_date");
const LENGTH = 10;
const HYPHEN = 0x2d;
const SLASH = 0x2f;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const NONE = -1e9;

/** `YYYY-MM-DD` or `DD/MM/YYYY`, a day of the calendar; held as days since 1970-01-01. */
export function readDates(batch: Batch, cells: Cells): void {
  const { bytes, start, end } = batch;
  const { verdict, value } = cells;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const e = end[base + r] as number;
    const day = e - s === LENGTH ? dayAt(bytes, s) : NONE;
    value[r] = day;
    if (day === NONE) verdict[r] = BAD_DATE;
  }
}

function dayAt(bytes: Uint8Array, s: number): number {
  if (bytes[s + 4] === HYPHEN && bytes[s + 7] === HYPHEN) {
    return dayOf(
      twoDigits(bytes, s) * 100 + twoDigits(bytes, s + 2),
      twoDigits(bytes, s + 5),
      twoDigits(bytes, s + 8),
    );
  }
  if (bytes[s + 2] === SLASH && bytes[s + 5] === SLASH) {
    return dayOf(
      twoDigits(bytes, s + 6) * 100 + twoDigits(bytes, s + 8),
      twoDigits(bytes, s + 3),
      twoDigits(bytes, s),
    );
  }
  return NONE;
}

function dayOf(year: number, month: number, day: number): number {
  if (year < 1 || month < 1 || month > 12 || day < 1) return NONE;
  const longest = month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] as number);
  return day > longest ? NONE : daysFromCivil(year, month, day);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01 of a Gregorian date (H. Hinnant, "chrono-compatible low-level date algorithms"). */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = (((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0) + day - 1;
  return era * 146_097 + ofEra * 365 + (ofEra >> 2) - ((ofEra / 100) | 0) + ofYear - 719_468;
}
