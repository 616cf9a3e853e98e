import fc from "fast-check";
import { expect, it } from "vitest";
import { apportion, random } from "./random";

const weights = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 1, maxLength: 200 });

it("apportion gives out exactly the total, and each run of neighbours its share to within one", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), weights, (total, parts) => {
      const sum = parts.reduce((a, b) => a + b, 0);
      const given = apportion(total, parts);
      if (sum === 0) {
        expect(given.every((part) => part === 0)).toBe(true);
        return;
      }
      expect(given.reduce((a, b) => a + b, 0)).toBe(total);
      expect(Math.min(...given)).toBeGreaterThanOrEqual(0);
      const half = Math.floor(parts.length / 2);
      const first = (list: readonly number[]) => list.slice(0, half).reduce((a, b) => a + b, 0);
      expect(Math.abs(first(given) - (total * first(parts)) / sum)).toBeLessThanOrEqual(1);
    }),
  );
});

it("random depends on its keys alone", () => {
  const take = (...keys: (string | number)[]) => {
    const rng = random(1, ...keys);
    return [rng.next(), rng.between(1, 6), rng.normal()];
  };
  expect(take("a", 1)).toEqual(take("a", 1));
  expect(take("a", 1)).not.toEqual(take("a", 2));
});
