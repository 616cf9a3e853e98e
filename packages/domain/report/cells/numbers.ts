import type { Batch } from "../batch";
import { type Cells, GOOD, verdictOf } from "./cells";

const MINUS = 0x2d;
const DOT = 0x2e;
const COMMA = 0x2c;
const NOT_INTEGER = verdictOf("not_integer");
const NOT_NUMBER = verdictOf("not_number");
const OUT_OF_RANGE = verdictOf("out_of_range");

/** `-?` digits, between `min` and `max`. */
export function readIntegers(batch: Batch, cells: Cells, min: number, max: number): void {
  const { bytes, start, end } = batch;
  const { verdict, value } = cells;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const e = end[base + r] as number;
    const negative = bytes[s] === MINUS;
    let i = negative ? s + 1 : s;
    // Past 2^53 the sum is no longer exact, but then it is out of every range.
    let number = 0;
    let isNumber = i < e;
    for (; i < e; i++) {
      const digit = (bytes[i] as number) - 48;
      if (digit < 0 || digit > 9) isNumber = false;
      number = number * 10 + digit;
    }
    if (negative) number = 0 - number;
    value[r] = number;
    if (!isNumber) verdict[r] = NOT_INTEGER;
    else if (number < min || number > max) verdict[r] = OUT_OF_RANGE;
  }
}

/** `-?` digits and at most three decimals after `.` or `,`; held in thousandths. */
export function readDecimals(batch: Batch, cells: Cells, min: number, max: number): void {
  const { bytes, start, end } = batch;
  const { verdict, value } = cells;
  const base = cells.position * batch.capacity;
  const least = min * 1000;
  const most = max * 1000;
  for (let r = 0; r < batch.rows; r++) {
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const e = end[base + r] as number;
    const negative = bytes[s] === MINUS;
    const first = negative ? s + 1 : s;
    let i = first;
    let number = 0;
    for (; i < e; i++) {
      const digit = (bytes[i] as number) - 48;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    let isNumber = i > first;
    let scale = 1000;
    if (isNumber && i < e) {
      const sign = bytes[i] as number;
      const decimals = e - i - 1;
      isNumber = (sign === DOT || sign === COMMA) && decimals >= 1 && decimals <= 3;
      for (i++; isNumber && i < e; i++) {
        const digit = (bytes[i] as number) - 48;
        if (digit < 0 || digit > 9) isNumber = false;
        number = number * 10 + digit;
        scale /= 10;
      }
    }
    number *= scale;
    if (negative) number = 0 - number;
    value[r] = number;
    if (!isNumber) verdict[r] = NOT_NUMBER;
    else if (number < least || number > most) verdict[r] = OUT_OF_RANGE;
  }
}
