import { expect, it } from "vitest";
import { parseExceptions, parseTyped, readTyped, typedExceptions, typedTarget } from "./target-text";

const percent = { display: "percent", defaultTarget: 100_000 } as const;
const ratio = { display: "rate", defaultTarget: null } as const;

it("types percents as percents and ratios as ratios, with either decimal sign", () => {
  expect(typedTarget(percent, 100_000)).toBe("10");
  expect(typedTarget(ratio, 1_000_000)).toBe("1");
  expect(typedTarget(percent, null)).toBe("");
  expect(parseTyped(percent, "12,5")).toBe(125_000);
  expect(parseTyped(ratio, "1.5")).toBe(1_500_000);
  for (const bad of ["", "-1", "x", "1e3"]) expect(parseTyped(percent, bad)).toBeUndefined();
});

it("reads exceptions back as it writes them, and refuses a region twice, none, or no number", () => {
  const regions = { "94": 600_000, "33.02": 955_000 };
  expect(parseExceptions(percent, typedExceptions(percent, { target: null, regions }))).toEqual(regions);
  expect(parseExceptions(percent, [])).toEqual({});
  const one = { code: "94", text: "60" };
  for (const bad of [[{ ...one, text: "" }], [{ ...one, code: "" }], [one, one]])
    expect(parseExceptions(percent, bad)).toBeUndefined();
});

it("leaves what was not typed, and goes back to the built-in target where all is taken away", () => {
  const standing = { target: 120_000, regions: { "94": 60_000 } };
  expect(readTyped(percent, { target: "15" }, standing)).toEqual({ ...standing, target: 150_000 });
  expect(readTyped(percent, { exceptions: [] }, standing)).toEqual({ target: 120_000 });
  expect(readTyped(percent, { target: " ", exceptions: [] }, standing)).toBeUndefined();
  expect(readTyped(percent, { target: "" }, standing)).toEqual({ ...standing, target: 100_000 });
  expect(readTyped(percent, { target: "ten" }, standing)).toBe("bad-target");
  expect(readTyped(percent, { exceptions: [{ code: "94", text: "" }] }, standing)).toBe("bad-exception");
});
