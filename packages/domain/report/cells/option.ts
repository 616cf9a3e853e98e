import type { Batch } from "../batch";
import type { ColumnKind } from "../definition";
import { type Cells, GOOD, verdictOf } from "./cells";

const UNKNOWN_OPTION = verdictOf("unknown_option");
const encoder = new TextEncoder();

/** yes/no as options, so that both kinds are one. */
export const YES_NO = [
  { name: "yes", nameId: "ya" },
  { name: "no", nameId: "tidak" },
] as const;

/** The options of a column, yes/no included; undefined for other kinds. */
export function optionsOf(kind: ColumnKind): readonly { name: string; nameId: string }[] | undefined {
  return kind.type === "option" ? kind.options : kind.type === "yesno" ? YES_NO : undefined;
}

/** Words of both languages by a hash of length, first, middle and last letter. */
interface WordTable {
  /** Hash -> number of the first word that has it, or -1. */
  readonly slots: Int16Array;
  /** Number of a word -> the next word of the same hash, or -1. */
  readonly next: Int16Array;
  readonly words: readonly Uint8Array[];
  /** Number of a word -> index of its option. */
  readonly option: readonly number[];
}

const SLOTS = 256;
const LOWER = new Uint8Array(256);
for (let b = 0; b < 256; b++) LOWER[b] = b >= 0x41 && b <= 0x5a ? b + 32 : b;

/** Makes a reader of one column's options: English or Indonesian word, in any letter case. */
export function makeOptionReader(options: readonly { name: string; nameId: string }[]) {
  const table = makeWordTable(options);
  return (batch: Batch, cells: Cells) => readOptions(batch, cells, table);
}

function readOptions(batch: Batch, cells: Cells, table: WordTable): void {
  const { bytes, start, end } = batch;
  const { verdict, index } = cells;
  const base = cells.position * batch.capacity;
  for (let r = 0; r < batch.rows; r++) {
    if (verdict[r] !== GOOD) continue;
    const s = start[base + r] as number;
    const e = end[base + r] as number;
    let word = table.slots[hashWord(bytes, s, e)] as number;
    while (word >= 0 && !isWord(bytes, s, e, table.words[word] as Uint8Array))
      word = table.next[word] as number;
    if (word >= 0) index[r] = table.option[word] as number;
    else verdict[r] = UNKNOWN_OPTION;
  }
}

function hashWord(bytes: Uint8Array, s: number, e: number): number {
  const first = LOWER[bytes[s] as number] as number;
  const middle = LOWER[bytes[(s + e) >> 1] as number] as number;
  const last = LOWER[bytes[e - 1] as number] as number;
  return Math.imul(((e - s) << 24) ^ (first << 16) ^ (middle << 8) ^ last, 0x9e3779b1) >>> 24;
}

function isWord(bytes: Uint8Array, s: number, e: number, word: Uint8Array): boolean {
  if (e - s !== word.length) return false;
  for (let i = 0; i < word.length; i++) if (LOWER[bytes[s + i] as number] !== word[i]) return false;
  return true;
}

function makeWordTable(options: readonly { name: string; nameId: string }[]): WordTable {
  const byWord = new Map<string, number>();
  options.forEach(({ name, nameId }, index) => {
    for (const word of [name, nameId])
      byWord.set(word.toLowerCase(), byWord.get(word.toLowerCase()) ?? index);
  });
  const words = [...byWord.keys()].map((word) => encoder.encode(word));
  const slots = new Int16Array(SLOTS).fill(-1);
  const next = new Int16Array(words.length).fill(-1);
  words.forEach((word, number) => {
    const slot = hashWord(word, 0, word.length);
    next[number] = slots[slot] as number;
    slots[slot] = number;
  });
  return { slots, next, words, option: [...byWord.values()] };
}
