/**
 * The 64-bit hash that ids are known by in sets and uniqueness checks: two 32-bit lanes in the
 * manner of MurmurHash3 x86_128 (public domain, A. Appleby), fed four bytes at a time. It is stored
 * (id sets are compared across files and months), so a change of it is a change of `MEASURE_VERSION`.
 * Among n ids the chance of any collision is about n^2 / 2^65: 1 in 100,000 for 20 million.
 */
export function hashInto(
  bytes: Uint8Array,
  start: number,
  end: number,
  high: Int32Array,
  low: Int32Array,
  at: number,
): void {
  let a = 0x2f0b4f47;
  let b = 0x6a09e667;
  let i = start;
  for (const last = end - 3; i < last; i += 4) {
    const k =
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    a ^= rotate15(Math.imul(k, 0x239b961b), 0xab0e9789);
    a = (Math.imul((a << 19) | (a >>> 13), 5) + 0x561ccd1b + b) | 0;
    b ^= rotate16(Math.imul(k, 0x38b34ae5), 0xa1e38b93);
    b = (Math.imul((b << 17) | (b >>> 15), 5) + 0x0bcaa747 + a) | 0;
  }
  if (i < end) {
    let k = bytes[i] as number;
    if (i + 1 < end) k |= (bytes[i + 1] as number) << 8;
    if (i + 2 < end) k |= (bytes[i + 2] as number) << 16;
    a ^= rotate15(Math.imul(k, 0x239b961b), 0xab0e9789);
    b ^= rotate16(Math.imul(k, 0x38b34ae5), 0xa1e38b93);
  }
  a ^= end - start;
  b ^= end - start;
  a = (a + b) | 0;
  b = (b + a) | 0;
  a = scramble(a);
  b = scramble(b);
  a = (a + b) | 0;
  high[at] = a;
  low[at] = (b + a) | 0;
}

/** Mixes one more 32-bit value into the hash at `at`: for keys of several columns. */
export function mixInto(high: Int32Array, low: Int32Array, at: number, value: number): void {
  const a = (high[at] as number) ^ rotate15(Math.imul(value, 0x239b961b), 0xab0e9789);
  const b = (low[at] as number) ^ rotate16(Math.imul(value, 0x38b34ae5), 0xa1e38b93);
  const c = (Math.imul((a << 19) | (a >>> 13), 5) + 0x561ccd1b + b) | 0;
  const d = (Math.imul((b << 17) | (b >>> 15), 5) + 0x0bcaa747 + c) | 0;
  high[at] = scramble((c + d) | 0);
  low[at] = (scramble(d) + (high[at] as number)) | 0;
}

const encoder = new TextEncoder();

/** The hash of an id as one unsigned 64-bit number, as it stands in id sets. */
export function hashOfId(id: string): bigint {
  const bytes = encoder.encode(id);
  const lanes = new Int32Array(2);
  hashInto(bytes, 0, bytes.length, lanes, lanes.subarray(1), 0);
  return (BigInt((lanes[0] as number) >>> 0) << 32n) | BigInt((lanes[1] as number) >>> 0);
}

function rotate15(k: number, factor: number): number {
  return Math.imul((k << 15) | (k >>> 17), factor);
}
function rotate16(k: number, factor: number): number {
  return Math.imul((k << 16) | (k >>> 16), factor);
}
function scramble(x: number): number {
  let h = x;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
