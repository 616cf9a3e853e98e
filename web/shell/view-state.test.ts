import { expect, it } from "vitest";
import { carry } from "./view-state";

it("takes period and indicator along, and leaves a page's own parameters behind", () => {
  expect(carry("?period=2020-09&kpi=bsb-completion&sort=-value", "/region/33.02")).toBe(
    "/region/33.02?period=2020-09&kpi=bsb-completion",
  );
});
it("lets a link set or drop them", () => {
  expect(carry("?period=2020-09&kpi=a", "/compare", { kpi: "b", regions: "33.02,33.03" })).toBe(
    "/compare?period=2020-09&kpi=b&regions=33.02,33.03",
  );
  expect(carry("?period=2020-09", "/", { period: undefined })).toBe("/");
});
