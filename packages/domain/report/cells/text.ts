import type { Batch } from "../batch";
import { hashInto } from "../hash";
import { type Cells, GOOD, verdictOf } from "./cells";

/** In code points. */
export const LONGEST_TEXT = 200;
const OUT_OF_RANGE = verdictOf("out_of_range");

/** Free text up to 200 characters. Hashed where asked for. */
export function readTexts(batch: Batch, cells: Cells): void {
  const { bytes, start, end } = batch;
  const { verdict, high, low } = cells;
  const hashed = high.length > 0;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const e = end[base + r] as number;
    if (e - s > LONGEST_TEXT && codePoints(bytes, s, e) > LONGEST_TEXT) verdict[r] = OUT_OF_RANGE;
    else if (hashed) hashInto(bytes, s, e, high, low, r);
  }
}

/** Every byte that does not continue another begins a code point. */
function codePoints(bytes: Uint8Array, start: number, end: number): number {
  let count = 0;
  for (let i = start; i < end; i++) if (((bytes[i] as number) & 0xc0) !== 0x80) count++;
  return count;
}
