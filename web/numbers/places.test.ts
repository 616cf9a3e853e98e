import { expect, it } from "vitest";
import { placesOf } from "./places";

it("gives equal values the same place, and leaves out as many places as share one", () => {
  expect(placesOf([1, 1, 0.5, 0.2, 0.2, 0.2, 0])).toEqual([1, 1, 3, 4, 4, 4, 7]);
  expect(placesOf([])).toEqual([]);
});
