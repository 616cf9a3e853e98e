import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SparseSums } from "./sparse-sums";
import { GrowingSums } from "./sums";

type Row = readonly [group: number, category: number, amount: number];

function asMap(sums: { each: GrowingSums["each"] }): Map<string, number> {
  const map = new Map<string, number>();
  sums.each((group, category, sum) => map.set(`${group}/${category}`, sum));
  return map;
}

function expected(rows: readonly Row[]): Map<string, number> {
  const map = new Map<string, number>();
  for (const [group, category, amount] of rows) {
    map.set(`${group}/${category}`, (map.get(`${group}/${category}`) ?? 0) + amount);
  }
  return new Map([...map].filter(([, sum]) => sum !== 0));
}

function addAll(sums: GrowingSums | SparseSums, rows: readonly Row[], size: number): void {
  for (let at = 0; at < rows.length; at += size) {
    const part = rows.slice(at, at + size);
    sums.add(
      Int32Array.from(part, (_, row) => row),
      part.length,
      Int32Array.from(part, ([group]) => group),
      Int32Array.from(part, ([, category]) => category),
      Float64Array.from(part, ([, , amount]) => amount),
    );
  }
}

const row = (groups: number, categories: number) =>
  fc.tuple(fc.nat(groups), fc.nat(categories), fc.integer({ min: -10, max: 1e12 }));
const anyRows = fc.oneof(
  fc.array(row(5, 3), { maxLength: 200 }),
  fc.array(row(8000, 200), { maxLength: 200 }),
  fc.array(row(20, 2 ** 31 - 1), { maxLength: 200 }),
);

describe("sums by group and category", () => {
  it("are what a map would give, however they grow", () => {
    fc.assert(
      fc.property(anyRows, fc.integer({ min: 1, max: 50 }), (rows, size) => {
        const growing = new GrowingSums();
        const sparse = new SparseSums(4);
        addAll(growing, rows, size);
        addAll(sparse, rows, size);
        expect(asMap(growing)).toEqual(expected(rows));
        expect(asMap(sparse)).toEqual(expected(rows));
      }),
    );
  });

  it("stay exact while a table turns into pairs", () => {
    const rows = Array.from({ length: 3000 }, (_, n): Row => [n % 7, n % 300, 1]);
    const sums = new GrowingSums();
    addAll(sums, rows, 100);
    expect(asMap(sums)).toEqual(expected(rows));
  });

  it("count rows where no amounts are given", () => {
    const sums = new GrowingSums();
    sums.add(Int32Array.of(0, 2), 2, Int32Array.of(4, 9, 4));
    expect(asMap(sums)).toEqual(new Map([["4/0", 2]]));
  });
});
