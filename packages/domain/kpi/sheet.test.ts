import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegencyId } from "../region/region";
import { MEASURE_VERSION } from "../report/definition";
import type { StandingSlot } from "../slot/standing";
import { formulaOf } from "./formulas";
import { KPIS } from "./kpis";
import { yearRules } from "./rules";
import { computeMonth, monthIn, sheetOf } from "./sheet";
import { type RegencyYear, View } from "./view";

const MONTHLY = [
  "caseload",
  "staff",
  "graduation",
  "p2k2",
  "training",
  "kks",
  "debt",
  "prokus",
  "coordination",
];
const TYPES = [
  ...MONTHLY.map((id) => ({ id, expected: "monthly" as const })),
  ...["bsb-delivery", "bsb-receipt"].map((id) => ({ id, expected: "entitlement" as const })),
];
const rules = yearRules(2020, TYPES, { schedule: { "2020-09": 30_000, "2020-10": 15_000 } });

function slot(over: Partial<StandingSlot> = {}): StandingSlot {
  return {
    regency: "33.02" as RegencyId,
    submission: "01A",
    status: "accepted",
    rows: 1,
    refused: 0,
    unplaced: 0,
    measures: {},
    measureVersion: MEASURE_VERSION,
    firstReceivedAt: "2020-11-01T00:00:00.000Z",
    ...over,
  };
}

function yearOf(slots: Readonly<Record<string, StandingSlot>>, setCount: number | null = 0): RegencyYear {
  return {
    regency: "33.02" as RegencyId,
    rules,
    slot: (type, month) => slots[`${type} ${month}`],
    setCount: () => setCount,
    districts: () => 27,
    deadline: (month) => Date.UTC(2020, month, 10, 17),
  };
}

const numbersIn = (year: RegencyYear, month: number) => {
  const { numerators, denominators, filed } = computeMonth(year, month);
  return (id: string) => {
    const k = KPIS.findIndex((kpi) => kpi.id === id);
    return [numerators[k], denominators[k], filed[k]];
  };
};

describe("a regency's month", () => {
  it("is missing, not zero, where nothing was reported; but about reporting all is known", () => {
    const number = numbersIn(yearOf({}), 10);
    expect(number("graduation-independent")).toEqual([null, null, 0]);
    expect(number("kks-custody")).toEqual([null, null, null]);
    expect(number("reporting-completeness")).toEqual([0, 11, null]);
  });

  it("takes the year's earliest caseload as baseline and the latest for groups", () => {
    const year = yearOf(
      {
        "caseload 2": slot({ measures: { rows: 4, kpm: 100 } }),
        "caseload 5": slot({ measures: { rows: 5, kpm: 90 } }),
        "graduation 3": slot(),
        "p2k2 6": slot({ measures: { rows: 7 } }),
      },
      3,
    );
    expect(numbersIn(year, 6)("graduation-independent")).toEqual([3, 100, 1]);
    expect(numbersIn(year, 6)("p2k2-frequency")).toEqual([7, 5, null]);
    expect(numbersIn(year, 1)("graduation-independent")).toEqual([null, null, 0]);
  });

  it("counts as fully served by the entitlement of each due month, and only where a caseload stands beside", () => {
    const receipts = { "served_good:30000": 5, "served_good:15000": 2, "served_replaced:30125": 1, rows: 9 };
    const year = yearOf({
      "bsb-receipt 9": slot({ measures: receipts }),
      "bsb-receipt 10": slot({ measures: { "served_good:15000": 4, "served_good:14999": 9 } }),
      "caseload 10": slot({ measures: { kpm: 10 } }),
    });
    expect(numbersIn(year, 9)("bsb-completion")).toEqual([null, null, 1]);
    expect(numbersIn(year, 10)("bsb-completion")).toEqual([4, 10, 2]);
    const both = yearOf({
      ...{ "caseload 1": slot({ measures: { kpm: 8 } }) },
      "bsb-receipt 9": slot({ measures: receipts }),
    });
    expect(numbersIn(both, 9)("bsb-completion")).toEqual([6, 8, 1]);
  });

  it("adds rejected rice back where it was replaced, over all months of the year, due or not", () => {
    const rice = (n: number) => ({ allocated: n, released: n, received: n, rejected: 10, replaced: 4 });
    const year = yearOf({
      "bsb-delivery 8": slot({ measures: rice(100) }),
      "bsb-delivery 9": slot({ measures: rice(200) }),
    });
    expect(numbersIn(year, 9)("bsb-received")).toEqual([288, 300, 1]);
    expect(numbersIn(year, 9)("bsb-replacement")).toEqual([8, 20, 1]);
  });

  it("is in time up to the deadline's last instant, however late the file that stands", () => {
    const at = (time: string) => yearOf({ "kks 10": slot({ firstReceivedAt: time }) });
    expect(numbersIn(at("2020-11-10T17:00:00.000Z"), 10)("reporting-timeliness")).toEqual([1, 11, null]);
    expect(numbersIn(at("2020-11-10T17:00:00.001Z"), 10)("reporting-timeliness")).toEqual([0, 11, null]);
  });

  it("is null and says why where measures are of an older version or a set is gone", () => {
    const old = yearOf({ "kks 3": slot({ measureVersion: MEASURE_VERSION - 1, measures: { rows: 3 } }) });
    expect(numbersIn(old, 3)("kks-custody")).toEqual([null, null, null]);
    expect(computeMonth(old, 3).outdated).toEqual([KPIS.findIndex(({ id }) => id === "kks-custody")]);
    const gone = yearOf({ "caseload 1": slot({ measures: { kpm: 9 } }), "graduation 1": slot() }, null);
    expect(numbersIn(gone, 1)("graduation-total")).toEqual([null, null, 1]);
    expect(numbersIn(old, 3)("reporting-completeness")).toEqual([1, 9, null]);
  });

  it("tells the refused rows of the slots that a number is made of, those of unknown place by file", () => {
    const year = yearOf({
      "kks 3": slot({ status: "partial", refused: 2, unplaced: 1, measures: { rows: 3 } }),
    });
    const [first, ...others] = computeMonth(year, 3).refused;
    expect(first).toEqual({
      kpi: KPIS.findIndex(({ id }) => id === "kks-custody"),
      placed: 2,
      unplaced: { "01A": 1 },
    });
    expect(others).toEqual([]);
  });
});

const anyYear = fc
  .dictionary(
    fc
      .tuple(fc.constantFrom(...TYPES.map(({ id }) => id)), fc.integer({ min: 1, max: 12 }))
      .map((key) => key.join(" ")),
    fc
      .record({
        refused: fc.nat(1),
        measures: fc.dictionary(
          fc.constantFrom("rows", "kpm", "active", "closed", "allocated", "served_good:30000"),
          fc.nat(9),
        ),
        measureVersion: fc.constantFrom(MEASURE_VERSION, MEASURE_VERSION, MEASURE_VERSION, 0),
      })
      .map(slot),
    { maxKeys: 40 },
  )
  .map((slots) => yearOf(slots, 1));

describe("computing partly", () => {
  it("needs the KPIs that read a type, no others, where slots of that type changed", () => {
    fc.assert(
      fc.property(anyYear, fc.constantFrom(...KPIS), fc.integer({ min: 1, max: 12 }), (year, kpi, month) => {
        const view = new View(year, month);
        formulaOf(kpi)(view);
        const asked = new Set(view.asked.map(({ type }) => type));
        const reads = kpi.reads === "all" ? rules.expected(month) : kpi.reads;
        expect([...asked].filter((type) => !reads.includes(type))).toEqual([]);
        expect(view.asked.every(({ month: at }) => at <= month)).toBe(true);
        if (kpi.basis === "ytd") expect(reads).toContain(kpi.numeratorType);
      }),
    );
  });

  it("gives what computing all gives, if the others have not changed", () => {
    fc.assert(
      fc.property(
        anyYear,
        fc.integer({ min: 1, max: 12 }),
        fc.subarray(KPIS.map((_, k) => k)),
        (year, month, some) => {
          const all = computeMonth(year, month);
          expect(computeMonth(year, month, { kpis: new Set(some), before: all })).toEqual(all);
          const nothing = computeMonth(yearOf({}), month);
          expect(computeMonth(year, month, { kpis: new Set(KPIS.keys()), before: nothing })).toEqual(all);
        },
      ),
    );
  });

  it("finds a regency's month again in a sheet", () => {
    fc.assert(
      fc.property(
        fc.array(anyYear, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 12 }),
        (years, month) => {
          const months = years.map((year) => computeMonth(year, month));
          const sheet = sheetOf(months);
          expect(months.map((_, r) => monthIn(sheet, r))).toEqual(months);
          expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
        },
      ),
    );
  });
});
