import type { Batch } from "../batch";
import type { ColumnKind } from "../definition";
import { type Cells, GOOD, verdictOf } from "./cells";
import type { Place, RegionReader } from "./place";

type Level = Extract<ColumnKind, { type: "region" }>["level"];

const BAD_CODE = verdictOf("bad_code");
const DOT = 0x2e;
/** Digits of a code, and where the dots stand in its dotted form. */
const FORMS: Readonly<Record<Level, { digits: number; dots: readonly number[] }>> = {
  regency: { digits: 4, dots: [2] },
  district: { digits: 6, dots: [2, 5] },
  village: { digits: 10, dots: [2, 5, 8] },
};

/** Makes a reader of official codes of one level, wholly dotted or wholly without dots. */
export function makeRegionReader(level: Level, regions: RegionReader) {
  const { digits, dots } = FORMS[level];
  const find = regions.of(level);
  return (batch: Batch, cells: Cells) => readCodes(batch, cells, digits, dots, find);
}

function readCodes(
  batch: Batch,
  cells: Cells,
  digits: number,
  dots: readonly number[],
  find: (code: number) => Place,
): void {
  const { bytes, start, end } = batch;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    cells.warned[r] = 0;
    cells.index[r] = -1;
    if (cells.verdict[r] !== GOOD) continue;
    const code = codeAt(bytes, start[base + r] as number, end[base + r] as number, digits, dots);
    if (code < 0) {
      cells.verdict[r] = BAD_CODE;
      continue;
    }
    const place = find(code);
    cells.index[r] = place.regency;
    cells.district[r] = place.district;
    cells.village[r] = code % 10_000;
    cells.verdict[r] = place.verdict;
    cells.warned[r] = place.warned;
  }
}

/** The digits as one number; -1 where the text has another form. */
function codeAt(bytes: Uint8Array, s: number, e: number, digits: number, dots: readonly number[]): number {
  const dotted = e - s === digits + dots.length;
  if (!dotted && e - s !== digits) return -1;
  let code = 0;
  let nextDot = 0;
  for (let i = s; i < e; i++) {
    const b = bytes[i] as number;
    if (dotted && i - s === dots[nextDot]) {
      if (b !== DOT) return -1;
      nextDot++;
      continue;
    }
    if (b < 0x30 || b > 0x39) return -1;
    code = code * 10 + b - 48;
  }
  return code;
}
