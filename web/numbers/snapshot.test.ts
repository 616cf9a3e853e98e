import { describe, expect, it } from "vitest";
import { snapshotAnswer } from "../testing/snapshot-answer";
import { openSnapshot } from "./snapshot";

const answer = snapshotAnswer({
  kpi: "graduation-independent",
  regencies: { "33.01": 5, "33.02": 10, "34.01": null },
  denominator: 100,
  due: 10,
});

describe("openSnapshot", () => {
  it("derives a regency's number against the pace of the month", () => {
    expect(openSnapshot(answer).number("33.02", "graduation-independent")).toMatchObject({
      numerator: 10,
      denominator: 100,
      value: 0.1,
      reported: 1,
      expected: 1,
      target: 0.1,
      status: "on-track",
      provisional: false,
      refused: 0,
    });
  });
  it("sums nothing itself: totals come as they are, with the months due of all regencies", () => {
    const nation = openSnapshot(answer).number("ID", "graduation-independent");
    expect(nation).toMatchObject({
      numerator: 15,
      denominator: 200,
      reported: 2,
      expected: 3,
      filed: 20,
      due: 30,
    });
    expect(nation?.provisional).toBe(true);
  });
  it("keeps missing apart from zero", () => {
    expect(openSnapshot(answer).number("34.01", "graduation-independent")).toMatchObject({
      numerator: null,
      value: null,
      reported: 0,
      status: "no-data",
    });
  });
  it("knows a target's exception for a province and its regencies", () => {
    const targets = { "graduation-independent": { target: 100_000, regions: { "33": 50_000 } } };
    const snapshot = openSnapshot({ ...answer, targets });
    expect(snapshot.number("33.01", "graduation-independent")?.target).toBe(0.05);
    expect(snapshot.number("33", "graduation-independent")?.target).toBe(0.05);
    expect(snapshot.number("ID", "graduation-independent")?.target).toBe(0.1);
  });
  it("has no number of strangers", () => {
    expect(openSnapshot(answer).number("99", "graduation-independent")).toBeUndefined();
    expect(openSnapshot(answer).number("33", "no-such-kpi")).toBeUndefined();
  });
  it("gives the regencies of a province", () => {
    expect(openSnapshot(answer).regenciesOf("33")).toEqual(["33.01", "33.02"]);
    expect(openSnapshot(answer).regenciesOf("99")).toEqual([]);
  });
});
