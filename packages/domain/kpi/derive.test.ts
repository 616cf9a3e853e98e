import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Kpi } from "./definition";
import { isProvisional, paceOf, statusOf, targetFor, toNumber } from "./derive";
import { formulaOf } from "./formulas";
import { KPIS, kpiOf } from "./kpis";
import type { Counts } from "./number";
import { settingsOfYear } from "./settings";
import { wordsOf } from "./words";

const kpi = (id: string) => kpiOf(id) as Kpi;
const counts = (over: Partial<Counts>): Counts => ({
  numerator: 1,
  denominator: 2,
  reported: 10,
  expected: 10,
  filed: null,
  due: null,
  ...over,
});

describe("value, pace and status", () => {
  it("shows kilograms where grams are kept", () => {
    const number = toNumber(
      kpi("bsb-received"),
      counts({ numerator: 48_356_600, denominator: 50_000_000 }),
      1_000_000,
      9,
    );
    expect(number).toMatchObject({
      numerator: 48_356.6,
      denominator: 50_000,
      value: 0.967132,
      status: "behind",
    });
  });

  it.each([
    [1, 0.1 / 12],
    [6, 0.05],
    [12, 0.1],
  ])("asks for a twelfth more of a linear target each month (%i)", (month, pace) => {
    expect(toNumber(kpi("graduation-independent"), counts({}), 100_000, month).pace).toBeCloseTo(pace, 15);
  });

  it("has no value and no data where the denominator is 0, and counts as reported all the same", () => {
    const number = toNumber(kpi("bsb-replacement"), counts({ numerator: 0, denominator: 0 }), 1_000_000, 9);
    expect(number).toMatchObject({
      numerator: 0,
      denominator: 0,
      value: null,
      status: "no-data",
      reported: 10,
    });
  });

  it("is on track without a target, and no data where nothing is defined", () => {
    expect(toNumber(kpi("graduation-total"), counts({}), null, 3)).toMatchObject({
      pace: null,
      status: "on-track",
    });
    const none = toNumber(
      kpi("kks-custody"),
      counts({ numerator: null, denominator: null, reported: 0 }),
      1_000_000,
      3,
    );
    expect(none).toMatchObject({ numerator: null, value: null, status: "no-data", provisional: true });
  });

  it("decides the thresholds exactly where floating numbers cannot", () => {
    // A third of a target of 30 % in April is 10 %; 1/10 is exactly there.
    const pace = paceOf({ pace: "linear" }, 300_000, 4);
    expect(statusOf("higher", 1, 10, pace)).toBe("on-track");
    expect(statusOf("higher", 99_999_999, 1_000_000_000, pace)).toBe("behind");
    expect(statusOf("higher", 8, 100, pace)).toBe("behind");
    expect(statusOf("higher", 79_999_999, 1_000_000_000, pace)).toBe("critical");
  });

  it("turns round where lower is better", () => {
    const pace = paceOf({ pace: "constant" }, 80_000, 1);
    expect(statusOf("lower", 8, 100, pace)).toBe("on-track");
    expect(statusOf("lower", 10, 100, pace)).toBe("behind");
    expect(statusOf("lower", 101, 1000, pace)).toBe("critical");
  });

  it("never grades a better value worse", () => {
    const grades = ["critical", "behind", "on-track"];
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(2_000_000),
        (a, b, d, target) => {
          const pace = paceOf({ pace: "constant" }, target, 1);
          const [low, high] = a <= b ? [a, b] : [b, a];
          const grade = (n: number) => grades.indexOf(statusOf("higher", n, d, pace));
          expect(grade(low)).toBeLessThanOrEqual(grade(high));
        },
      ),
    );
  });
});

describe("provisional", () => {
  it.each([
    [{ reported: 8, expected: 10 }, false],
    [{ reported: 79, expected: 100 }, true],
    [{ filed: 8, due: 10 }, false],
    [{ filed: 7, due: 10 }, true],
    [{ filed: 0, due: 0 }, false],
  ])("%o: %s", (over, provisional) => {
    expect(isProvisional(counts(over))).toBe(provisional);
  });
});

describe("targets", () => {
  const settings = settingsOfYear(
    2020,
    { "2020": { "kks-custody": { target: 900_000, regions: { "33": 500_000, "33.02": 250_000 } } } },
    {},
    { day: 10 },
  );
  it("hold for the region, else as its province's, else in general, else by default", () => {
    expect(targetFor(kpi("kks-custody"), settings, ["33.02", "33"])).toBe(250_000);
    expect(targetFor(kpi("kks-custody"), settings, ["33.23", "33"])).toBe(500_000);
    expect(targetFor(kpi("kks-custody"), settings, ["73.06", "73"])).toBe(900_000);
    expect(targetFor(kpi("kks-custody"), settings, ["ID"])).toBe(900_000);
    expect(targetFor(kpi("debt-resolution"), settings, ["33.02", "33"])).toBe(1_000_000);
  });
});

describe("the list of KPIs", () => {
  it("has sixteen, each told in both languages", () => {
    expect(new Set(KPIS.map(({ id }) => id)).size).toBe(16);
    for (const kpi of KPIS) {
      expect(formulaOf(kpi), kpi.id).toBeTypeOf("function");
      const { explanation, formula } = wordsOf(kpi);
      for (const text of [kpi.label, kpi.unit, explanation, ...Object.values(formula)]) {
        expect(text.id).not.toBe("");
        expect(text.en).not.toBe("");
      }
    }
  });
});
