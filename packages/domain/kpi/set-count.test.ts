import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sizeOfCommon, union } from "./set-count";

const ids = fc.uniqueArray(
  fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).chain((big) => fc.constantFrom(big, big % 8n)),
  {
    maxLength: 12,
  },
);
const sorted = (values: Iterable<bigint>) =>
  BigUint64Array.from([...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));

describe("sets of ids", () => {
  it("unite to each id once, in order", () => {
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        expect([...union(sorted(a), sorted(b))]).toEqual([...sorted(new Set([...a, ...b]))]);
      }),
    );
  });

  it("have in common what both hold", () => {
    fc.assert(
      fc.property(ids, ids, (a, b) => {
        expect(sizeOfCommon(sorted(a), sorted(b))).toBe(a.filter((id) => b.includes(id)).length);
      }),
    );
  });
});
