import { describe, expect, it } from "vitest";
import { timeOf } from "./evaluate";

describe("the time of an evaluation", () => {
  it.each([
    ["2020-11-11", "2020-11-11T00:00:00.000Z"],
    ["2020-11-11T07:00", "2020-11-11T00:00:00.000Z"],
    ["2020-11-11T07:00:00+07:00", "2020-11-11T00:00:00.000Z"],
    ["2020-11-11T07:00:00Z", "2020-11-11T07:00:00.000Z"],
  ])("%s is %s", (text, time) => {
    expect(timeOf(text).toISOString()).toBe(time);
  });

  it("that is no time is wrong usage", () => {
    expect(() => timeOf("yesterday")).toThrow("2020-11-11");
  });
});
