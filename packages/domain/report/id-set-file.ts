import type { RegencyId } from "../region/region";
import { BlockList, type ByteRange, directoryEnd, readDirectory, writeContainer } from "./container";
import type { IdSets } from "./judgement";

/** What a file of id sets holds, and where: read it first, then the sets that are asked for. */
export interface IdSetDirectory {
  /** measure id -> regency -> first byte and the byte after the last, counted from `base`. */
  readonly sets: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
  /** Where the sets begin in the file. */
  readonly base: number;
}

/** Id sets as one file: a directory by measure and regency, then eight bytes an id, least first. */
export function encodeIdSets(sets: IdSets): Uint8Array {
  const list = new BlockList();
  const ranges = Object.fromEntries(
    [...sets].map(([measure, byRegency]) => [
      measure,
      Object.fromEntries([...byRegency].map(([regency, ids]) => [regency, list.add(toBytes(ids))])),
    ]),
  );
  return writeContainer({ v: 1, sets: ranges }, list.blocks);
}

/** The directory of a file of id sets, by its first `directoryEnd` bytes. */
export function idSetDirectory(bytes: Uint8Array): IdSetDirectory {
  const { sets } = readDirectory(bytes) as Pick<IdSetDirectory, "sets">;
  return { sets, base: directoryEnd(bytes) };
}

/** Which bytes of the file to read for a set; undefined where it is empty. */
export function idSetRange(
  directory: IdSetDirectory,
  measure: string,
  regency: RegencyId,
): ByteRange | undefined {
  const range = directory.sets[measure]?.[regency];
  return range && [directory.base + range[0], directory.base + range[1]];
}

/** One set, by the bytes that `idSetRange` named. */
export function decodeIdSet(bytes: Uint8Array): BigUint64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return BigUint64Array.from({ length: bytes.length / 8 }, (_, index) => view.getBigUint64(index * 8, true));
}

/** Every set in a file. */
export function decodeIdSets(bytes: Uint8Array): IdSets {
  const { sets, base } = idSetDirectory(bytes);
  return new Map(
    Object.entries(sets).map(([measure, byRegency]) => [
      measure,
      new Map(
        Object.entries(byRegency).map(([regency, [from, to]]) => [
          regency as RegencyId,
          decodeIdSet(bytes.subarray(base + from, base + to)),
        ]),
      ),
    ]),
  );
}

function toBytes(ids: BigUint64Array): Uint8Array {
  const bytes = new Uint8Array(ids.length * 8);
  const view = new DataView(bytes.buffer);
  ids.forEach((id, index) => {
    view.setBigUint64(index * 8, id, true);
  });
  return bytes;
}
