import type { Batch } from "../batch";
import { twoDigits } from "../bytes";
import type { ColumnKind } from "../definition";
import { type Cells, GOOD, verdictOf } from "./cells";
import type { RegionReader } from "./place";

type Level = Extract<ColumnKind, { type: "region" }>["level"];

const BAD_CODE = verdictOf("bad_code");
const DOT = 0x2e;

/** A code is pairs of digits, down to the district, and four digits more for a village. */
interface Form {
  readonly pairs: number;
  readonly hasVillage: boolean;
}
const FORMS: Readonly<Record<Level, Form>> = {
  regency: { pairs: 2, hasVillage: false },
  district: { pairs: 3, hasVillage: false },
  village: { pairs: 3, hasVillage: true },
};

/** Makes a reader of official codes of one level, wholly dotted or wholly without dots. */
export function makeRegionReader(level: Level, regions: RegionReader) {
  const form = FORMS[level];
  return (batch: Batch, cells: Cells) => readCodes(batch, cells, form, regions);
}

function readCodes(batch: Batch, cells: Cells, form: Form, regions: RegionReader): void {
  const { bytes, start, end } = batch;
  const { verdict, index, district, village, warned } = cells;
  const { regencyIndex, districtIndex, hasVillageIn } = regions.lookup;
  const { pairs, hasVillage } = form;
  const hasDistrict = pairs > 2;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    warned[r] = 0;
    index[r] = -1;
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const step = stepOf(bytes, s, end[base + r] as number, form);
    // A village's last four digits are read by themselves: ten are too many for a small integer.
    const code = step > 0 ? pairsAt(bytes, s, pairs, step) : -1;
    const last = hasVillage && code >= 0 ? pairsAt(bytes, s + pairs * step, 2, 2) : 0;
    if (code < 0 || last < 0) {
      verdict[r] = BAD_CODE;
      continue;
    }
    const four = hasDistrict ? (code / 100) | 0 : code;
    const regency = regencyIndex[four] as number;
    const place = hasDistrict ? (districtIndex[code] as number) : -1;
    const found = regions.verdict(four, (hasDistrict ? place : regency) >= 0);
    verdict[r] = found;
    index[r] = regency;
    district[r] = place;
    village[r] = last;
    if (hasVillage && found === GOOD && !hasVillageIn(place, last)) warned[r] = 1;
  }
}

/** How far apart the pairs stand: 2, 3 where the code is dotted, 0 where it has another form. */
function stepOf(bytes: Uint8Array, s: number, e: number, { pairs, hasVillage }: Form): number {
  const digits = pairs * 2 + (hasVillage ? 4 : 0);
  const dots = hasVillage ? pairs : pairs - 1;
  if (e - s === digits) return 2;
  if (e - s !== digits + dots) return 0;
  for (let dot = 1; dot <= dots; dot++) if (bytes[s + dot * 3 - 1] !== DOT) return 0;
  return 3;
}

/** So many pairs of digits as one number; -1 where one is none. */
function pairsAt(bytes: Uint8Array, s: number, count: number, step: number): number {
  let number = 0;
  for (let i = 0; i < count; i++) {
    const pair = twoDigits(bytes, s + i * step);
    if (pair < 0) return -1;
    number = number * 100 + pair;
  }
  return number;
}
