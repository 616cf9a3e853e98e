import { reportType } from "@pantau/reports";
import { expect, it } from "vitest";
import { categoriesOf } from "./categories";

it("keeps the order of the definition's options, and says zero for those that did not occur", () => {
  const categories = categoriesOf(reportType("debt")!, "lender", {
    "lender:bank_emok": 3,
    "lender:other": 1,
    rows: 4,
  });
  expect(categories.map((category) => [category.key, category.amount])).toEqual([
    ["mobile_bank", 0],
    ["bank_emok", 3],
    ["online_loan", 0],
    ["other", 1],
  ]);
  expect(categories[1]?.label.id).toBe("Bank emok");
});

it("orders free texts by size", () => {
  const categories = categoriesOf(reportType("training")!, "completed_by_venue", {
    "completed_by_venue:Aula A": 2,
    "completed_by_venue:Aula B": 5,
  });
  expect(categories.map((category) => category.key)).toEqual(["Aula B", "Aula A"]);
});

it("keeps deciles and ages in their own order, whatever their size", () => {
  const deciles = categoriesOf(reportType("prokus")!, "decile", {
    "decile:10": 1,
    "decile:2": 5,
    "decile:1": 9,
  });
  expect(deciles.map(({ key }) => key)).toEqual(["1", "2", "10"]);
  const ages = categoriesOf(reportType("debt")!, "open_age", { "open_age:12+": 9, "open_age:3-5": 1 });
  expect(ages.map(({ key }) => key)).toEqual(["3-5", "12+"]);
});
