import type { Batch } from "../batch";
import { hashInto } from "../hash";
import { type Cells, GOOD, verdictOf } from "./cells";

const LONGEST = 40;
const BAD_CODE = verdictOf("bad_code");

/** 1: letter or digit; 2: also allowed after the first. */
const FORM = new Uint8Array(256);
for (let b = 0x30; b <= 0x39; b++) FORM[b] = 3;
for (let b = 0x41; b <= 0x5a; b++) FORM[b] = FORM[b + 32] = 3;
for (const sign of "._-") FORM[sign.charCodeAt(0)] = 2;

/** 1..40 letters, digits, `.`, `_`, `-`, beginning with a letter or digit. Hashed where asked for. */
export function readIds(batch: Batch, cells: Cells): void {
  const { bytes, start, end } = batch;
  const { verdict, high, low } = cells;
  const hashed = high.length > 0;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const e = end[base + r] as number;
    let form = FORM[bytes[s] as number] === 3 && e - s <= LONGEST ? 2 : 0;
    for (let i = s; i < e; i++) form &= FORM[bytes[i] as number] as number;
    if (form === 0) verdict[r] = BAD_CODE;
    else if (hashed) hashInto(bytes, s, e, high, low, r);
  }
}
