import type { Batch } from "./batch";

export const QUOTE_MARK = 0x27;

const decoder = new TextDecoder();

/** The text of a byte range. */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  return decoder.decode(bytes.subarray(start, end));
}

/**
 * Length in bytes of the blank (as `String.prototype.trim` sees it) that begins at `at`; 0 where
 * there is none. Most blanks are one byte; the rest are the UTF-8 forms of Unicode's spaces.
 */
export function blankAt(bytes: Uint8Array, at: number, end: number): number {
  const b = bytes[at] as number;
  if (b === 0x20 || (b >= 0x09 && b <= 0x0d)) return 1;
  if (b < 0xc2) return 0;
  if (b === 0xc2) return at + 1 < end && bytes[at + 1] === 0xa0 ? 2 : 0;
  return at + 2 < end && isWideBlank(b, bytes[at + 1] as number, bytes[at + 2] as number) ? 3 : 0;
}

function isWideBlank(a: number, b: number, c: number): boolean {
  if (a === 0xe2 && b === 0x80) return (c >= 0x80 && c <= 0x8a) || c === 0xa8 || c === 0xa9 || c === 0xaf;
  if (a === 0xe2) return b === 0x81 && c === 0x9f;
  if (a === 0xe1) return b === 0x9a && c === 0x80;
  if (a === 0xe3) return b === 0x80 && c === 0x80;
  return a === 0xef && b === 0xbb && c === 0xbf;
}

/** Where the text without leading blanks begins. */
export function skipBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const length = blankAt(bytes, at, end);
    if (length === 0) break;
    at += length;
  }
  return at;
}

/** Where the text without trailing blanks ends; `start` where it is blank throughout. */
export function dropBlanks(bytes: Uint8Array, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const b = bytes[at - 1] as number;
    if (b === 0x20 || (b >= 0x09 && b <= 0x0d)) at--;
    else if (b >= 0x80 && at - 2 >= start && blankAt(bytes, at - 2, at) === 2) at -= 2;
    else if (b >= 0x80 && at - 3 >= start && blankAt(bytes, at - 3, at) === 3) at -= 3;
    else break;
  }
  return at;
}

/** Whether a leading `'` guards a text that a spreadsheet would run as a formula. */
export function isGuarded(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < 2 || bytes[start] !== QUOTE_MARK) return false;
  const b = bytes[start + 1];
  return b === 0x3d || b === 0x2b || b === 0x2d || b === 0x40 || b === 0x09 || b === 0x0d;
}

/** Trims every cell of a column in place and takes the guard `'` off again. */
export function trimColumn(batch: Batch, column: number): void {
  const { bytes, start, end } = batch;
  const from = column * batch.capacity;
  const to = from + batch.rows;
  for (let i = from; i < to; i++) {
    const s = start[i] as number;
    const e = end[i] as number;
    if (s === e) continue;
    const first = bytes[s] as number;
    const last = bytes[e - 1] as number;
    // The common cell begins and ends with a plain visible character.
    if (first > 0x27 && first < 0x80 && last > 0x20 && last < 0x80) continue;
    trimCell(batch, i);
  }
}

function trimCell(batch: Batch, cell: number): void {
  const { bytes } = batch;
  const end = batch.end[cell] as number;
  let from = skipBlanks(bytes, batch.start[cell] as number, end);
  let to = dropBlanks(bytes, from, end);
  if (isGuarded(bytes, from, to)) {
    from = skipBlanks(bytes, from + 1, to);
    to = dropBlanks(bytes, from, to);
  }
  batch.start[cell] = from;
  batch.end[cell] = to;
}

/** Two digits as a number; far below zero where one is no digit, and so is what is made of it. */
export function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] as number) - 48;
  const ones = (bytes[at + 1] as number) - 48;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1e6 : tens * 10 + ones;
}
