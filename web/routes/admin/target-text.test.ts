import { expect, it } from "vitest";
import { parseExceptions, parseTyped, typedExceptions, typedTarget } from "./target-text";

const percent = { display: "percent" } as const;
const ratio = { display: "rate" } as const;

it("types percents as percents and ratios as ratios, with either decimal sign", () => {
  expect(typedTarget(percent, 100_000)).toBe("10");
  expect(typedTarget(ratio, 1_000_000)).toBe("1");
  expect(typedTarget(percent, null)).toBe("");
  expect(parseTyped(percent, "12,5")).toBe(125_000);
  expect(parseTyped(ratio, "1.5")).toBe(1_500_000);
  for (const bad of ["", "-1", "x", "1e3"]) expect(parseTyped(percent, bad)).toBeUndefined();
});

it("reads exceptions back as it writes them, and refuses what has another form", () => {
  const regions = { "94": 600_000, "33.02": 955_000 };
  expect(parseExceptions(percent, typedExceptions(percent, { target: null, regions }))).toEqual(regions);
  expect(parseExceptions(percent, "")).toEqual({});
  for (const bad of ["94", "94=", "9=1", "94:60", "94=60, 33=1"])
    expect(parseExceptions(percent, bad)).toBeUndefined();
});
