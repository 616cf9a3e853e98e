import { describe, expect, it } from "vitest";
import { LIFE_WIDTH, lifeShape, monthX } from "./life-shape";

const points = [0.1, null, 0.3].map((value) => ({ value, pace: 0.5 }));

describe("the life of an alert over its number", () => {
  it("leaves a gap where a month is missing", () => {
    const shape = lifeShape(2020, points, []);
    expect(shape.value.match(/M/g)).toHaveLength(2);
    expect(shape.pace.match(/M/g)).toHaveLength(1);
    expect(shape.dots).toHaveLength(2);
  });

  it("puts what happened where its day is", () => {
    const mark = (at: string) => lifeShape(2020, points, [{ at, kind: "firing" }]).marks[0]?.x ?? 0;
    expect(mark("2020-03-16T00:00:00.000Z")).toBeCloseTo(monthX(2), -1);
    expect(mark("2019-05-01T00:00:00.000Z")).toBe(8);
    expect(mark("2021-05-01T00:00:00.000Z")).toBe(LIFE_WIDTH - 8);
  });

  it("does without any data", () => {
    expect(lifeShape(2020, [], [])).toEqual({ value: "", pace: "", dots: [], marks: [] });
  });
});
