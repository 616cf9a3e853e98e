import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegencyId } from "../region/region";
import { directoryEnd } from "./container";
import { decodeIdSet, decodeIdSets, encodeIdSets, idSetDirectory, idSetRange } from "./id-set-file";

const ids = fc
  .uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }))
  .map((list) => BigUint64Array.from(list).sort());
const byRegency = fc.dictionary(fc.constantFrom("33.02", "33.23", "73.06"), ids);

describe("a file of id sets", () => {
  it("gives back what was put in, whole or one set at a time", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("independent", "any"), byRegency), (sets) => {
        const map = new Map(
          Object.entries(sets).map(([measure, inside]) => [
            measure,
            new Map(Object.entries(inside) as [RegencyId, BigUint64Array][]),
          ]),
        );
        const file = encodeIdSets(map);
        expect(decodeIdSets(file)).toEqual(map);
        const directory = idSetDirectory(file.subarray(0, directoryEnd(file)));
        for (const [measure, inside] of map) {
          for (const [regency, set] of inside) {
            const range = idSetRange(directory, measure, regency);
            expect(range && decodeIdSet(file.subarray(...range))).toEqual(set);
          }
        }
        expect(idSetRange(directory, "none", "33.02" as RegencyId)).toBeUndefined();
      }),
    );
  });
});
