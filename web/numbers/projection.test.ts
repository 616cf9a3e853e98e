import { expect, it } from "vitest";
import { projectToDecember } from "./projection";

it("carries steady growth on without a range", () => {
  expect(projectToDecember([10, 20, 30, 40, null, null, null, null, null, null, null, null])).toEqual({
    low: 120,
    middle: 120,
    high: 120,
    months: 4,
  });
});

it("widens the range with unsteady growth, and never falls below what is there", () => {
  const projected = projectToDecember([0, 100, 100, 200]);
  expect(projected?.middle).toBe(600);
  expect(projected?.low).toBeGreaterThanOrEqual(200);
  expect(projected?.high).toBeGreaterThan(600);
});

it("spreads the growth over months that are not known", () => {
  expect(projectToDecember([10, null, 30, 40])?.middle).toBe(120);
});

it("says nothing of fewer than three months", () => {
  expect(projectToDecember([5, 6])).toBeUndefined();
});

it("has nothing left to project in December", () => {
  const twelve = Array.from({ length: 12 }, (_, i) => (i + 1) * (i + 2));
  const projected = projectToDecember(twelve);
  expect(projected).toMatchObject({ low: 156, middle: 156, high: 156 });
});
