import { fromStream, toStream } from "../bytes-source";
import { FileRefused } from "../refused";

/** One entry of a ZIP directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;
/** This size or offset stands in a ZIP64 record. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_EXTRA = 0x0001;

/** Reads the directory of a ZIP (APPNOTE 4.3.12 to 4.3.16). Throws `FileRefused`. */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw new FileRefused("too_large", 0, "zip_entries");
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY)
      throw new FileRefused("malformed", 0, "zip");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) throw new FileRefused("malformed", 0, "zip");
    const nameAt = at + ENTRY_LENGTH;
    const name = new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength));
    const sizes = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
    const [unpacked = 0, packed = 0, local = 0] = withZip64(view, sizes, nameAt + nameLength, extraLength);
    entries.push({ name, method: view.getUint16(at + 10, true), packed, unpacked, at: local });
    at = next;
  }
  return entries;
}

/** Fills in the values that did not fit, in the order in which ZIP64 keeps them. */
function withZip64(view: DataView, values: readonly number[], extra: number, length: number): number[] {
  if (!values.includes(IN_ZIP64)) return [...values];
  let at = extra;
  while (at + 4 <= extra + length && view.getUint16(at, true) !== ZIP64_EXTRA)
    at += 4 + view.getUint16(at + 2, true);
  at += 4;
  return values.map((value) => {
    if (value !== IN_ZIP64) return value;
    if (at + 8 > extra + length) throw new FileRefused("malformed", 0, "zip");
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  });
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw new FileRefused("malformed", 0, "zip");
}

/** The bytes of an entry, unpacked as they are read; never more than the directory says. Throws `FileRefused`. */
export async function* unpack(bytes: Uint8Array, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + LOCAL_LENGTH > bytes.length || view.getUint32(entry.at, true) !== LOCAL) throw broken();
  const start =
    entry.at + LOCAL_LENGTH + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.subarray(start, start + entry.packed);
  if (packed.length !== entry.packed) throw broken();
  let seen = 0;
  for await (const chunk of entry.method === STORED ? slices(packed) : inflate(packed, entry.method)) {
    seen += chunk.length;
    if (seen > entry.unpacked) throw broken();
    yield chunk;
  }
}

const PIECE = 1 << 16;

async function* slices(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

async function* inflate(packed: Uint8Array, method: number): AsyncGenerator<Uint8Array> {
  if (method !== DEFLATED) throw new FileRefused("unsupported_format", 0, "zip_method");
  const inflating = new DecompressionStream("deflate-raw") as ReadableWritablePair<Uint8Array, Uint8Array>;
  try {
    yield* fromStream(toStream(slices(packed)).pipeThrough(inflating));
  } catch (error) {
    if (error instanceof FileRefused || !(error instanceof Error)) throw error;
    throw broken();
  }
}

function broken(): FileRefused {
  return new FileRefused("malformed", 0, "zip");
}
