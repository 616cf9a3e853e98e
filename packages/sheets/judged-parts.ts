import {
  type ByteRange,
  breakdownDirectory,
  breakdownRange,
  CONTAINER_HEAD,
  decodeBreakdown,
  decodeIdSet,
  directoryEnd,
  idSetDirectory,
  idSetRange,
  type RegencyId,
} from "@pantau/domain";
import type { JudgedParts, Objects } from "@pantau/usecases";

type Source = Pick<Objects, "get">;

/** Most directories, and most small files as a whole, end before this. */
const FIRST_BYTES = 64 * 1024;
/** For more regencies than this the whole file is read at once. */
const FEW = 4;

/** Reads id sets and breakdowns from the object store, by range where few regencies are asked for. */
export function makeJudgedParts(objects: Source): JudgedParts {
  return {
    async sets(key, set, regencies) {
      const file = await openContainer(objects, key, regencies.length > FEW);
      if (!file) return undefined;
      const directory = idSetDirectory(file.head);
      return readEach(regencies, file, (regency) => idSetRange(directory, set, regency), decodeIdSet);
    },
    async breakdowns(key, dimension, regencies) {
      const file = await openContainer(objects, key, regencies.length > FEW);
      if (!file) return undefined;
      const directory = breakdownDirectory(file.head);
      return readEach(
        regencies,
        file,
        (regency) => breakdownRange(directory, dimension, regency),
        (bytes) => decodeBreakdown(directory, bytes),
      );
    },
  };
}

async function readEach<T>(
  regencies: readonly RegencyId[],
  file: Container,
  rangeOf: (regency: RegencyId) => ByteRange | undefined,
  decode: (bytes: Uint8Array) => T,
): Promise<ReadonlyMap<RegencyId, T>> {
  const parts = new Map<RegencyId, T>();
  for (const regency of regencies) {
    const range = rangeOf(regency);
    if (range) parts.set(regency, decode(await file.bytes(range)));
  }
  return parts;
}

interface Container {
  /** The file's beginning, with its whole directory. */
  readonly head: Uint8Array;
  bytes(range: ByteRange): Promise<Uint8Array>;
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
