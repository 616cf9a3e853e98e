import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { RegionData } from "@pantau/domain";

/** What the bench's files are judged as. */
export const BENCH = { type: "bsb-receipt", period: "2020-09", scope: "ID" } as const;

/** Every engine reads the file in pieces of this size, as the object store and the CLI do. */
export const PIECE = 256 * 1024;

/** A small, fast, seeded generator of numbers in [0, 1) (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const HEADER = "kpm_id,village_code,facilitator_id,received_on,kg_received,quality,replaced,signed";

/**
 * Writes `rows` lines of a nation's TTB lists: about 70 bytes a row, both languages, both forms of
 * dates and codes, and a little dirt (one row in 2,000 has an error, one in 5,000 is a duplicate).
 * Families come village by village, as offices keep them; ids are in no order.
 */
export async function writeReceipts(
  path: string,
  rows: number,
  regions: Pick<RegionData, "villages">,
): Promise<void> {
  const random = seeded(20_200_915);
  const out = createWriteStream(path);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const { villages } = regions;
  const perVillage = Math.max(1, Math.ceil(rows / villages.length));
  let text = `${HEADER}\n`;
  for (let row = 0; row < rows; row++) {
    const village = villages[Math.floor(row / perVillage) % villages.length] as number;
    const code = String(village);
    const regency = code.slice(0, 4);
    const shuffled = (Math.imul(row, 0x9e3779b1) >>> 0) % 10_000_000;
    const id = random() < 1 / 5000 ? row - 1 : row;
    const family = `KPM-${regency}-${String(id === row ? shuffled : (Math.imul(id, 0x9e3779b1) >>> 0) % 10_000_000).padStart(7, "0")}`;
    const dotted = `${code.slice(0, 2)}.${code.slice(2, 4)}.${code.slice(4, 6)}.${code.slice(6)}`;
    const day = 1 + Math.floor(random() * 30);
    const dd = String(day).padStart(2, "0");
    const cells = [
      family,
      row % 3 === 0 ? dotted : code,
      `PD-${regency}-${String(Math.floor(row / 300) % 1000).padStart(3, "0")}`,
      row % 2 === 0 ? `2020-09-${dd}` : `${dd}/09/2020`,
      pick(KILOGRAMS),
      pick(["good", "good", "good", "baik", "baik", "poor"]),
      pick(["no", "no", "tidak", "ya"]),
      pick(["yes", "ya", "YES", "yes", "no"]),
    ];
    if (random() < 1 / 2000) cells[Math.floor(random() * cells.length)] = pick(DIRT);
    text += `${cells.join(",")}\n`;
    if (text.length > 1 << 20) {
      if (!out.write(text)) await once(out, "drain");
      text = "";
    }
  }
  out.end(text);
  await once(out, "finish");
}

const KILOGRAMS = ["30", "30", "30", "30", "30", "30.5", "29.3", "29.75", "15", "27"];
const DIRT = ["", "?", "2020-08-31", "61", "9999999999", "maybe", "12.3456"];
