import { expect, it } from "vitest";
import { courseShape } from "./course-path";

it("draws the main line last, and ends it at the last month that is known", () => {
  const shape = courseShape([
    { role: "main", values: [1, 2, null] },
    { role: "nation", values: [2, 2, 2] },
  ]);
  expect(shape.paths.map((path) => path.role)).toEqual(["nation", "main"]);
  expect(shape.last).toEqual({ x: 21.8, y: 8, value: 2 });
});
it("leaves missing months open and shows a month alone as a dot", () => {
  const [path] = courseShape([{ role: "main", values: [1, null, 1, 1] }]).paths;
  expect(path?.d).toBe("M4 8h0.1M39.6 8L57.5 8");
});
it("has nothing to draw of a year without data", () => {
  expect(courseShape([{ role: "main", values: [null] }])).toEqual({
    paths: [{ role: "main", d: "" }],
    last: undefined,
  });
});
