import {
  breakdownDirectory,
  breakdownRange,
  CONTAINER_HEAD,
  type Dimension,
  decodeBreakdown,
  decodeIdSet,
  directoryEnd,
  idSetDirectory,
  idSetRange,
  type Measures,
  type RegencyId,
} from "@pantau/domain";
import type { Objects } from "../ports";

type Source = Pick<Objects, "get">;

/** Most directories, and most small files as a whole, end before this. */
const FIRST_BYTES = 64 * 1024;
/** For more regencies than this the whole file is read at once. */
const FEW = 4;

/**
 * One id set (a measure of type `set`) of a submission by its `setsKey`: sorted, distinct hashes by
 * regency; a regency without ids is absent. undefined: the file has expired.
 */
export async function readIdSets(
  objects: Source,
  key: string,
  set: string,
  regencies: readonly RegencyId[],
): Promise<ReadonlyMap<RegencyId, BigUint64Array> | undefined> {
  const file = await openContainer(objects, key, regencies.length > FEW);
  if (!file) return undefined;
  const directory = idSetDirectory(file.head);
  const sets = new Map<RegencyId, BigUint64Array>();
  for (const regency of regencies) {
    const range = idSetRange(directory, set, regency);
    if (range) sets.set(regency, decodeIdSet(await file.bytes(range)));
  }
  return sets;
}

/**
 * A submission's measures below a regency by its `breakdownsKey`: by district code (today's) or
 * facilitator id. undefined: the file has expired.
 */
export async function readBreakdown(
  objects: Source,
  key: string,
  dimension: Dimension,
  regency: RegencyId,
): Promise<ReadonlyMap<string, Measures> | undefined> {
  const file = await openContainer(objects, key, false);
  if (!file) return undefined;
  const directory = breakdownDirectory(file.head);
  const range = breakdownRange(directory, dimension, regency);
  return range ? decodeBreakdown(directory, await file.bytes(range)) : new Map();
}

interface Container {
  /** The file's beginning, with its whole directory. */
  readonly head: Uint8Array;
  bytes(range: readonly [number, number]): Promise<Uint8Array>;
}

async function openContainer(objects: Source, key: string, whole: boolean): Promise<Container | undefined> {
  const first = await objects.get(key, whole ? {} : { range: [0, FIRST_BYTES] });
  if (!first) return undefined;
  const end = directoryEnd(first.subarray(0, CONTAINER_HEAD));
  const rest = end > first.length ? await objects.get(key, { range: [first.length, end] }) : undefined;
  const head = rest ? joined(first, rest) : first;
  return {
    head,
    async bytes([from, to]) {
      if (to <= head.length) return head.subarray(from, to);
      const body = await objects.get(key, { range: [from, to] });
      if (body?.length !== to - from) throw new Error(`the object ${key} ends early or is gone`);
      return body;
    },
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length);
  bytes.set(a);
  bytes.set(b, a.length);
  return bytes;
}
