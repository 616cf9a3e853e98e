import { expect, it } from "vitest";
import { snapshotAnswer } from "../testing/snapshot-answer";
import { priorities } from "./priorities";
import { openSnapshot } from "./snapshot";

const month = (regencies: Record<string, number | null>, denominator = 100) =>
  openSnapshot(snapshotAnswer({ kpi: "p2k2-attendance", regencies, denominator }));
const all = ["33.01", "33.02", "33.03", "33.04"];

it("names first who holds the most of what is missing, and never who has not reported", () => {
  const found = priorities(
    month({ "33.01": 80, "33.02": 20, "33.03": null, "33.04": 90 }),
    undefined,
    all,
    3,
  );
  expect(found.map((priority) => priority.region)).toEqual(["33.02", "33.01"]);
  expect(found[0]?.reasons[0]).toMatchObject({ kind: "behind", kpi: "p2k2-attendance", amount: 65 });
});

it("adds a fall since last month as a reason", () => {
  const [first] = priorities(month({ "33.01": 60 }), month({ "33.01": 80 }), ["33.01"], 3);
  expect(first?.reasons.map((reason) => reason.kind)).toEqual(["behind", "fell"]);
});

it("is empty where everyone keeps the pace", () => {
  expect(priorities(month({ "33.01": 85 }), undefined, ["33.01"], 3)).toEqual([]);
});
