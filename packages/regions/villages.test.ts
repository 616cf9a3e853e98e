import fc from "fast-check";
import { expect, it } from "vitest";
import { decodeVillages, encodeVillages } from "./villages";

const districts = ["11.01.01", "33.02.01", "96.71.10"];
const villages = fc
  .uniqueArray(fc.tuple(fc.constantFrom(110101, 330201, 967110), fc.integer({ min: 0, max: 9999 })), {
    selector: ([district, lastFour]) => district * 10_000 + lastFour,
  })
  .map((pairs) =>
    Float64Array.from(pairs.map(([district, lastFour]) => district * 10_000 + lastFour)).sort(),
  );

it("decodes what it encoded", () => {
  fc.assert(
    fc.property(villages, (codes) => {
      expect(decodeVillages(encodeVillages(codes, districts), districts)).toEqual(codes);
    }),
  );
});

it("tells of bytes that were cut or are of other districts", () => {
  const bytes = encodeVillages([1101012001, 3302012001], districts);
  expect(() => decodeVillages(bytes.subarray(0, -1), districts)).toThrow(RangeError);
  expect(() => decodeVillages(bytes, districts.slice(1))).toThrow(RangeError);
  expect(() => encodeVillages([1299012001], districts)).toThrow(RangeError);
});
