import { describe, expect, it } from "vitest";
import { period } from "../period";
import { KPI_IDS } from "./kpis";
import {
  deadlineOf,
  parseDeadline,
  parseSchedule,
  parseTargets,
  settingsOfYear,
  yearsTouched,
} from "./settings";

const code = (parse: () => unknown): string => {
  try {
    parse();
    return "accepted";
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("targets", () => {
  it("are read with their exceptions", () => {
    const value = {
      "2020": {
        "kks-custody": { target: 950_000, regions: { "33": 900_000 } },
        "graduation-total": { target: null },
      },
    };
    expect(parseTargets(value, KPI_IDS)).toEqual(value);
    expect(yearsTouched("targets", parseTargets(value, KPI_IDS))).toEqual([2020]);
  });
  it.each([
    [[]],
    [{ "20": {} }],
    [{ "2020": { unknown: { target: 1 } } }],
    [{ "2020": { "kks-custody": { target: 0.5 } } }],
    [{ "2020": { "kks-custody": { target: -1 } } }],
    [{ "2020": { "kks-custody": { target: 1, regions: { Jawa: 1 } } } }],
  ])("refuse %j", (value) => {
    expect(code(() => parseTargets(value, KPI_IDS))).toBe("bad_targets");
  });
});

describe("the rice schedule", () => {
  it("is read by month, in grams", () => {
    expect(parseSchedule({ "2020-09": 30_000 })).toEqual({ "2020-09": 30_000 });
    expect(yearsTouched("schedule", { "2020-09": 30_000, "2021-01": 1 })).toEqual([2020, 2021]);
  });
  it.each([[null], [{ "2020-13": 1 }], [{ "2020-09": 0 }], [{ "2020-09": "30" }]])("refuses %j", (value) => {
    expect(code(() => parseSchedule(value))).toBe("bad_schedule");
  });
});

describe("the deadline", () => {
  it.each([[{}], [{ day: 0 }], [{ day: 29 }], [{ day: "10" }]])("refuses %j", (value) => {
    expect(code(() => parseDeadline(value))).toBe("bad_deadline");
  });
  it("is 24:00 of its day in the next month, in the regency's own zone", () => {
    expect(deadlineOf(period("2020-12"), { day: 10 }, "WIB").toISOString()).toBe("2021-01-10T17:00:00.000Z");
    expect(deadlineOf(period("2020-10"), { day: 10 }, "WITA").toISOString()).toBe("2020-11-10T16:00:00.000Z");
    expect(deadlineOf(period("2020-10"), { day: 10 }, "WIT").toISOString()).toBe("2020-11-10T15:00:00.000Z");
  });
  it("touches all years", () => {
    expect(yearsTouched("deadline", parseDeadline({ day: 5 }))).toBeUndefined();
  });
});

describe("the settings of a year", () => {
  it("leave out what matters to other years only, in one order", () => {
    const targets = {
      "2021": { "kks-custody": { target: 1 } },
      "2020": { "p2k2-coverage": { target: 2 }, "debt-resolution": { target: 3 } },
    };
    const settings = settingsOfYear(2020, targets, { "2020-10": 2, "2021-01": 3, "2020-09": 1 }, { day: 10 });
    expect(JSON.stringify(settings)).toBe(
      '{"targets":{"debt-resolution":{"target":3},"p2k2-coverage":{"target":2}},"schedule":{"2020-09":1,"2020-10":2},"deadline":{"day":10}}',
    );
  });
});
