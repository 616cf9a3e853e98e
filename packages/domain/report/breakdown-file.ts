import type { RegencyId } from "../region/region";
import { BlockList, type ByteRange, directoryEnd, readDirectory, writeContainer } from "./container";
import type { Breakdowns, Measures } from "./judgement";
import type { PartTable, PartTables } from "./measures/part-table";
import { ByteReader, ByteWriter } from "./varint";

/** The parts below a regency that a breakdown file holds. */
export const DIMENSIONS = ["district", "facilitator"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

type Ranges = Readonly<Record<string, readonly [number, number]>>;

/** What a breakdown file holds, and where: read it first, then the regency that is asked for. */
export interface BreakdownDirectory {
  /** Measure keys by number. */
  readonly keys: readonly string[];
  readonly ranges: Readonly<Record<Dimension, Ranges>>;
  /** Where the blocks begin in the file. */
  readonly base: number;
}

/** Measures by part as one file: a directory by dimension and regency, then a block for each. */
export function encodeBreakdowns(tables: PartTables, regencies: readonly RegencyId[]): Uint8Array {
  const list = new BlockList();
  const ranges = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, encodeParts(tables[dimension], list, regencies)]),
  );
  return writeContainer({ v: 1, keys: tables.keys, ranges }, list.blocks);
}

function encodeParts(table: PartTable, list: BlockList, regencies: readonly RegencyId[]) {
  const ranges: Record<string, [number, number]> = {};
  let writer = new ByteWriter();
  let current = -1;
  const close = () => {
    if (current >= 0) ranges[regencies[current] as RegencyId] = list.add(writer.finish());
    writer = new ByteWriter();
  };
  for (const { part, count, each } of table.inOrder()) {
    if (part.regency !== current) close();
    current = part.regency;
    writer.text(part.name);
    writer.integer(count);
    each((key, value) => {
      writer.integer(key);
      writer.integer(value);
    });
  }
  close();
  return ranges;
}

/** The directory of a breakdown file, by its first `directoryEnd` bytes. */
export function breakdownDirectory(bytes: Uint8Array): BreakdownDirectory {
  const { keys, ranges } = readDirectory(bytes) as Pick<BreakdownDirectory, "keys" | "ranges">;
  return { keys, ranges, base: directoryEnd(bytes) };
}

/** Which bytes of the file to read for a regency; undefined where the file has nothing of it. */
export function breakdownRange(
  directory: BreakdownDirectory,
  dimension: Dimension,
  regency: RegencyId,
): ByteRange | undefined {
  const range = directory.ranges[dimension][regency];
  return range && [directory.base + range[0], directory.base + range[1]];
}

/** District code or facilitator id -> measures, by the bytes that `breakdownRange` named. */
export function decodeBreakdown(directory: BreakdownDirectory, bytes: Uint8Array): Map<string, Measures> {
  const reader = new ByteReader(bytes);
  const parts = new Map<string, Measures>();
  while (!reader.isAtEnd) {
    const name = reader.text();
    // Ids that are masked look alike: parts and keys of one name are one.
    const measures: Record<string, number> = { ...parts.get(name) };
    for (let left = reader.integer(); left > 0; left--) {
      const key = directory.keys[reader.integer()];
      if (key === undefined) throw new RangeError("a measure without a name");
      measures[key] = (measures[key] ?? 0) + reader.integer();
    }
    parts.set(name, measures);
  }
  return parts;
}

/** Everything in a breakdown file. */
export function decodeBreakdowns(bytes: Uint8Array): Breakdowns {
  const directory = breakdownDirectory(bytes);
  const all = (dimension: Dimension) =>
    new Map(
      Object.entries(directory.ranges[dimension]).map(([regency, [from, to]]) => [
        regency as RegencyId,
        decodeBreakdown(directory, bytes.subarray(directory.base + from, directory.base + to)),
      ]),
    );
  return { district: all("district"), facilitator: all("facilitator") };
}
