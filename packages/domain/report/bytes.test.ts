import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dropBlanks, isGuarded, skipBlanks, textOf, trimColumn } from "./bytes";
import { batchOf } from "./testing/examine";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const BLANKS = " \t\n\v\f\r\u00a0\u1680\u2000\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...BLANKS, "'", "=", "-", "a", "é", "漢", "😀", "\u0085", "\u00c2"),
    fc.string({ minLength: 1, maxLength: 1 }),
  ),
});

describe("trimming", () => {
  it("takes off what String.trim takes off", () => {
    fc.assert(
      fc.property(text, (value) => {
        const bytes = bytesOf(value);
        const from = skipBlanks(bytes, 0, bytes.length);
        expect(textOf(bytes, from, dropBlanks(bytes, from, bytes.length))).toBe(value.trim());
      }),
      { numRuns: 1000 },
    );
  });

  it("trims a whole column and takes the guard of formulas off", () => {
    const cells = ["  a ", "'=1+1", " '-5 ", "'\t x", "'abc", "'", "=1", "", "  ", "\u00a0b\u3000", "'+\t"];
    const batch = batchOf(cells);
    trimColumn(batch, 0);
    const trimmed = cells.map((_, row) =>
      textOf(batch.bytes, batch.start[row] as number, batch.end[row] as number),
    );
    expect(trimmed).toEqual(["a", "=1+1", "-5", "x", "'abc", "'", "=1", "", "", "b", "+"]);
  });

  it("knows a guard by what follows it", () => {
    const guarded = (value: string) => isGuarded(bytesOf(value), 0, bytesOf(value).length);
    expect(["'=", "'+", "'-", "'@", "'\t", "'\r"].every(guarded)).toBe(true);
    expect(["'", "''=", "=", "'a", ""].some(guarded)).toBe(false);
  });
});
