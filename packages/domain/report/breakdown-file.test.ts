import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegencyId } from "../region/region";
import {
  breakdownDirectory,
  breakdownRange,
  decodeBreakdown,
  decodeBreakdowns,
  encodeBreakdowns,
} from "./breakdown-file";
import { CONTAINER_HEAD, directoryEnd } from "./container";
import { KeyBook, type Part, PartTable } from "./measures/part-table";

const REGENCIES = ["33.02", "33.23", "73.06"] as RegencyId[];

const part = fc.record({
  regency: fc.nat(2),
  name: fc.string({ unit: "grapheme", maxLength: 8 }),
  measures: fc.dictionary(
    fc.string({ maxLength: 5 }),
    fc.maxSafeInteger().filter((value) => value !== 0),
    { maxKeys: 6 },
  ),
});
const parts = fc.uniqueArray(part, { selector: ({ regency, name }) => `${regency}/${name}`, maxLength: 20 });

type Parts = typeof parts extends fc.Arbitrary<infer T> ? T : never;

function tableOf(book: KeyBook, all: Parts): PartTable {
  const table = new PartTable(all.map(({ regency, name }): Part => ({ regency, name })));
  // Measure by measure, as they are tallied.
  const keys = new Set(all.flatMap(({ measures }) => Object.keys(measures)));
  for (const key of keys) {
    all.forEach(({ measures }, group) => {
      const value = measures[key];
      if (value !== undefined && Object.hasOwn(measures, key)) table.add(group, book.number(key), value);
    });
  }
  return table;
}

function expected(all: Parts) {
  const regencies = new Map<string, Map<string, object>>();
  for (const { regency, name, measures } of all) {
    const id = REGENCIES[regency] as string;
    regencies.set(id, (regencies.get(id) ?? new Map()).set(name, { ...measures }));
  }
  return regencies;
}

describe("a breakdown file", () => {
  it("gives back what was put in, whole or one regency at a time", () => {
    fc.assert(
      fc.property(parts, parts, (districts, facilitators) => {
        const book = new KeyBook();
        const district = tableOf(book, districts);
        const facilitator = tableOf(book, facilitators);
        const file = encodeBreakdowns({ keys: book.keys, district, facilitator }, REGENCIES);
        expect(decodeBreakdowns(file)).toEqual({
          district: expected(districts),
          facilitator: expected(facilitators),
        });

        const head = file.subarray(0, directoryEnd(file.subarray(0, CONTAINER_HEAD)));
        const directory = breakdownDirectory(head);
        for (const regency of REGENCIES) {
          const range = breakdownRange(directory, "facilitator", regency);
          const read = range && decodeBreakdown(directory, file.slice(...range));
          expect(read).toEqual(expected(facilitators).get(regency));
        }
      }),
    );
  });

  it("holds many thousands of parts", () => {
    const many: Parts = Array.from({ length: 5000 }, (_, n) => ({
      regency: n % 3,
      name: `PD-${n}`,
      measures: { rows: n + 1, kg: 30_000 * n + 1 },
    }));
    const book = new KeyBook();
    const tables = { keys: book.keys, district: new PartTable([]), facilitator: tableOf(book, many) };
    expect(decodeBreakdowns(encodeBreakdowns(tables, REGENCIES)).facilitator).toEqual(expected(many));
  });

  it("is refused where it is something else or cut short", () => {
    expect(() => breakdownDirectory(new TextEncoder().encode("{not a breakdown}"))).toThrow(RangeError);
    expect(() => directoryEnd(Uint8Array.of(0x50))).toThrow(RangeError);
    const directory = { keys: [], ranges: { district: {}, facilitator: {} }, base: 0 };
    expect(() => decodeBreakdown(directory, Uint8Array.of(2, 0x61, 2, 0, 2))).toThrow("without a name");
  });
});
