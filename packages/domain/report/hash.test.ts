import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashInto, hashOfId } from "./hash";

/** Hashes ASCII ids as validation does, in one go. */
function hashAll(count: number, idOf: (n: number) => string): BigUint64Array {
  const bytes = new Uint8Array(64);
  const high = new Int32Array(1);
  const low = new Int32Array(1);
  const hashes = new BigUint64Array(count);
  const words = new Int32Array(hashes.buffer);
  for (let n = 0; n < count; n++) {
    const id = idOf(n);
    for (let i = 0; i < id.length; i++) bytes[i] = id.charCodeAt(i);
    hashInto(bytes, 0, id.length, high, low, 0);
    words[n * 2] = low[0] as number;
    words[n * 2 + 1] = high[0] as number;
  }
  return hashes.sort();
}

function repeats(sorted: BigUint64Array): number {
  let count = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i] === sorted[i - 1]) count++;
  return count;
}

describe("the hash of ids", () => {
  it.each([
    ["running numbers with a prefix", (n: number) => `KPM-3302-${String(n).padStart(7, "0")}`],
    ["short numbers", (n: number) => String(n)],
    ["two counters", (n: number) => `${n % 1000}.${Math.floor(n / 1000)}`],
    ["a counter before a long common end", (n: number) => `${n.toString(36)}-banyumas-2020-september`],
  ])("tells two million ids apart: %s", (_, idOf) => {
    expect(repeats(hashAll(2_000_000, idOf))).toBe(0);
  });

  it("spreads its lowest and its highest bits evenly", () => {
    const hashes = hashAll(64_000, (n) => `KPM-3302-${String(n).padStart(7, "0")}`);
    for (const shift of [0n, 58n]) {
      const bins = new Int32Array(64);
      for (const hash of hashes) {
        const bin = Number((hash >> shift) & 63n);
        bins[bin] = (bins[bin] as number) + 1;
      }
      // Mean 1,000, standard deviation 31: five of them.
      expect(Math.max(...bins)).toBeLessThan(1160);
      expect(Math.min(...bins)).toBeGreaterThan(840);
    }
  });

  it("is stored, so it never changes", () => {
    expect(["", "a", "KPM-3302-0000016", "PD-3302-000"].map((id) => hashOfId(id).toString(16))).toEqual(
      STORED,
    );
  });

  it("depends on the bytes alone, wherever they stand", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat(9), (id, offset) => {
        const encoded = new TextEncoder().encode(id);
        const bytes = new Uint8Array(offset + encoded.length + 3).fill(0x41);
        bytes.set(encoded, offset);
        const lanes = new Int32Array(2);
        hashInto(bytes, offset, offset + encoded.length, lanes, lanes.subarray(1), 0);
        const found = (BigInt((lanes[0] as number) >>> 0) << 32n) | BigInt((lanes[1] as number) >>> 0);
        expect(found).toBe(hashOfId(id));
      }),
    );
  });
});

const STORED = ["59e8f7a1c7d4318", "bedc13fe639753c5", "8c1692a60d92cb24", "425efe665a3b3dfa"];
