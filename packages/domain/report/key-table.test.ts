import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KeyTable } from "./key-table";

describe("a table of keys", () => {
  it("gives each key to the first row that claims it, as a map would", () => {
    // Few different lanes: neighbours in the table, and equal halves of different keys.
    const lane = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(lane, lane, fc.boolean()), { maxLength: 400 }), (keys) => {
        const table = new KeyTable(64);
        const map = new Map<string, number>();
        keys.forEach(([high, low, claims], index) => {
          const known = map.get(`${high} ${low}`);
          if (claims) {
            expect(table.claim(high, low, index + 1)).toBe(known ?? index + 1);
            if (known === undefined) map.set(`${high} ${low}`, index + 1);
          } else expect(table.find(high, low)).toBe(known ?? 0);
        });
        expect(table.size).toBe(map.size);
      }),
    );
  });

  it("finds every key again after it has grown many times", () => {
    const table = new KeyTable(64);
    const lanesOf = (n: number) => [Math.imul(n, 0x9e3779b1), Math.imul(n, 0x85ebca6b)] as const;
    for (let n = 1; n <= 50_000; n++) table.claim(...lanesOf(n), n);
    const lost = Array.from({ length: 50_000 }, (_, n) => n + 1).filter(
      (n) => table.find(...lanesOf(n)) !== n,
    );
    expect(lost).toEqual([]);
    expect(table.find(...lanesOf(50_001))).toBe(0);
  });
});
