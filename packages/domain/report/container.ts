/**
 * A file of blocks behind a directory, so that one block can be read by range:
 * `PNT1`, length of the directory (u32, little-endian), the directory as JSON, the blocks.
 * Offsets in the directory count from the first block.
 */
const MAGIC = [0x50, 0x4e, 0x54, 0x31];
/** Bytes from which the end of the directory can be read. */
export const CONTAINER_HEAD = 8;

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** First byte and the byte after the last, from the beginning of the file. */
export type ByteRange = readonly [number, number];

export function writeContainer(directory: unknown, blocks: readonly Uint8Array[]): Uint8Array {
  const json = encoder.encode(JSON.stringify(directory));
  const size = CONTAINER_HEAD + json.length + blocks.reduce((sum, block) => sum + block.length, 0);
  const bytes = new Uint8Array(size);
  bytes.set(MAGIC);
  new DataView(bytes.buffer).setUint32(4, json.length, true);
  bytes.set(json, CONTAINER_HEAD);
  let at = CONTAINER_HEAD + json.length;
  for (const block of blocks) {
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
}

/** Where the directory ends, by the first `CONTAINER_HEAD` bytes. Throws `RangeError` on other files. */
export function directoryEnd(head: Uint8Array): number {
  if (head.length < CONTAINER_HEAD || MAGIC.some((byte, index) => head[index] !== byte)) {
    throw new RangeError("no container of measures");
  }
  return CONTAINER_HEAD + new DataView(head.buffer, head.byteOffset).getUint32(4, true);
}

/** The directory, by the first `directoryEnd` bytes (more do no harm). */
export function readDirectory(bytes: Uint8Array): unknown {
  return JSON.parse(decoder.decode(bytes.subarray(CONTAINER_HEAD, directoryEnd(bytes))));
}

/** Lays blocks one after another and says where each lies. */
export class BlockList {
  readonly blocks: Uint8Array[] = [];
  #at = 0;

  add(block: Uint8Array): [number, number] {
    this.blocks.push(block);
    const range: [number, number] = [this.#at, this.#at + block.length];
    this.#at = range[1];
    return range;
  }
}
