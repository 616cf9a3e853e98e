import { expect, it } from "vitest";
import { sparkShape } from "./sparkline-path";

const values = (...list: (number | null)[]) => list.map((value) => ({ value, pace: null }));

it("breaks the line where a month is missing instead of drawing it as zero", () => {
  const { line } = sparkShape(values(0.5, 1, null, 1, 0.5), 108, 28);
  expect(line).toBe("M4 14L29 4M79 4L104 14");
});

it("marks values without a neighbour, and the last one that is there", () => {
  const shape = sparkShape(values(1, null, 0.5, null), 104, 28);
  expect(shape.lone).toEqual([
    { x: 4, y: 4 },
    { x: 68, y: 14 },
  ]);
  expect(shape.last).toEqual({ x: 68, y: 14 });
});

it("draws nothing of a year without data", () => {
  expect(sparkShape(values(null, null), 100, 20)).toEqual({ line: "", pace: "", lone: [], last: undefined });
});

it("keeps the pace on the same scale as the values", () => {
  const { line, pace } = sparkShape(
    [
      { value: 0.5, pace: 1 },
      { value: 0.5, pace: 1 },
    ],
    108,
    28,
  );
  expect(pace).toBe("M4 4L104 4");
  expect(line).toBe("M4 14L104 14");
});
