import { describe, expect, it } from "vitest";
import { rank } from "../../numbers/rank";
import { openSnapshot } from "../../numbers/snapshot";
import { snapshotAnswer } from "../../testing/snapshot-answer";
import { statusChanges } from "./board";

/** Sessions of 100 members, so many present: 85 percent is the target. */
const month = (present: Record<string, number | null>) =>
  openSnapshot(snapshotAnswer({ kpi: "p2k2-attendance", regencies: present, denominator: 100 }));

describe("rank", () => {
  it("leaves out what is missing or provisional, and puts the best first", () => {
    const snapshot = month({ "33.01": 70, "33.02": 90, "33.03": null });
    const { ranked, unranked } = rank(snapshot, "p2k2-attendance", ["33.01", "33.02", "33.03"], true);
    expect(ranked.map((number) => number.region)).toEqual(["33.02", "33.01"]);
    expect(unranked.map((number) => number.region)).toEqual(["33.03"]);
  });
  it("turns round where lower is better", () => {
    const { ranked } = rank(
      month({ "33.01": 70, "33.02": 90 }),
      "p2k2-attendance",
      ["33.01", "33.02"],
      false,
    );
    expect(ranked[0]?.region).toBe("33.01");
  });
});

describe("statusChanges", () => {
  it("tells rises and falls, and takes no missing report for a fall", () => {
    const before = month({ "33.01": 90, "33.02": 50, "33.03": 90, "33.04": 90 });
    const now = month({ "33.01": 80, "33.02": 70, "33.03": null, "33.04": 88 });
    const changes = statusChanges(now, before, ["33.01", "33.02", "33.03", "33.04"]);
    expect(changes.map((change) => [change.now.region, change.now.status, change.better])).toEqual([
      ["33.01", "behind", false],
      ["33.02", "behind", true],
    ]);
  });
});
