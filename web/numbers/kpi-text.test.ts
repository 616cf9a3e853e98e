import { kpiOf } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import { makeFormat } from "../i18n/format";
import { snapshotAnswer } from "../testing/snapshot-answer";
import { differenceText, partsText, shortfall, valueText } from "./kpi-text";
import { openSnapshot } from "./snapshot";

const graduation = kpiOf("graduation-independent")!;
const sessions = kpiOf("p2k2-frequency")!;
const id = makeFormat("id");
const en = makeFormat("en");
const number = openSnapshot(
  snapshotAnswer({ kpi: graduation.id, regencies: { "33.02": 341_773 }, denominator: 10_000_000 }),
).number("33.02", graduation.id)!;

describe("as people read it", () => {
  it("writes shares as percent and rates as they are, in each language", () => {
    expect(valueText(graduation, number.value, id)).toBe("3,4%");
    expect(valueText(graduation, number.value, en)).toBe("3.4%");
    expect(valueText(sessions, 0.875, id)).toBe("0,88");
    expect(valueText(sessions, null, en)).toBe("–");
  });
  it("never rounds up to the whole: almost all is not all", () => {
    expect([1, 0.99996, 0.9995, 0.9994, 1.2].map((share) => id.percent(share))).toEqual([
      "100,0%",
      "99,9%",
      "99,9%",
      "99,9%",
      "120,0%",
    ]);
    expect(id.percent(0.996, 0)).toBe("99%");
  });
  it("keeps the decimals of values that stand below each other", () => {
    expect(valueText(sessions, 1, id)).toBe("1,00");
    expect(differenceText(graduation, 0.01, id)).toBe("+1,0 poin");
  });
  it("writes differences of shares in points", () => {
    expect(differenceText(graduation, 0.012, id)).toBe("+1,2 poin");
    expect(differenceText(sessions, -0.125, en)).toBe("-0.13");
  });
  it("names numerator, denominator and unit", () => {
    expect(partsText(graduation, number, id)).toBe("341.773 / 10.000.000 keluarga");
    expect(partsText(graduation, number, en)).toBe("341,773 / 10,000,000 families");
  });
});

describe("shortfall", () => {
  it("is what is missing to the pace, in the numerator's units", () => {
    // October's pace is ten twelfths of ten percent.
    expect(shortfall(number)).toBe(491_561);
  });
  it("is nothing at the pace, and unknown without a target", () => {
    expect(shortfall({ ...number, numerator: 9_000_000 })).toBe(0);
    expect(shortfall({ ...number, pace: null })).toBeNull();
    expect(shortfall({ ...number, numerator: null })).toBeNull();
  });
});
