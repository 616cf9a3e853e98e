import { expect, it } from "vitest";
import { inkOn } from "./scale";

it("writes dark on what is pale, in either theme", () => {
  expect(inkOn("fill-critical depth-3")).toBe("#fff");
  expect(inkOn("fill-behind depth-3")).toBe("#10181b");
  // Half of the red over the surface: pale on white, dark on black.
  expect(inkOn("fill-critical depth-1")).toBe("light-dark(#10181b,#fff)");
  expect(inkOn("fill-no-data depth-3")).toBe("light-dark(#10181b,#fff)");
  expect(["seq-1 depth-3", "seq-5 depth-3"].map(inkOn)).toEqual([
    "light-dark(#10181b,#fff)",
    "light-dark(#fff,#10181b)",
  ]);
});
