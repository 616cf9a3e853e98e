import { describe, expect, it } from "vitest";
import { period } from "../period";
import { defaultRules } from "./default-rules";
import { observeKpi, observeReports } from "./observe";
import type { AlertLevel, AlertRule, RuleCondition } from "./rule";
import type { Reading } from "./status";

const rules = defaultRules([{ id: "kks-custody", ofEntitlement: false }]);
const ruleAt = (level: AlertLevel, condition?: RuleCondition): AlertRule => {
  const rule = rules.find((r) => r.level === level && r.watch.kind === "kpi");
  if (rule?.watch.kind !== "kpi") throw new Error("no default rule");
  return condition ? { ...rule, watch: { ...rule.watch, condition } } : rule;
};
const reading = (numerator: number, denominator: number, over: Partial<Reading> = {}): Reading => ({
  period: period("2020-09"),
  numerator,
  denominator,
  pace: { n: 1, d: 1 },
  reported: 35,
  expected: 35,
  filed: null,
  due: null,
  ...over,
});
const SHARE = { direction: "higher", display: "percent" } as const;
const kind = (rule: AlertRule, r: Reading | undefined) => observeKpi(rule, SHARE, r).kind;

describe("below the pace", () => {
  it("a regency fires below 80 % of it and recovers at 85 %", () => {
    const rule = ruleAt("regency");
    expect(kind(rule, reading(7999, 10_000))).toBe("breach");
    expect(kind(rule, reading(8000, 10_000))).toBe("between");
    expect(kind(rule, reading(8499, 10_000))).toBe("between");
    expect(kind(rule, reading(8500, 10_000))).toBe("clear");
  });

  it("a province fires below it and recovers 5 % of it above", () => {
    const rule = ruleAt("province");
    const attendance = { pace: { n: 85, d: 100 } };
    expect(kind(rule, reading(8499, 10_000, attendance))).toBe("breach");
    expect(kind(rule, reading(8500, 10_000, attendance))).toBe("between");
    expect(kind(rule, reading(8924, 10_000, attendance))).toBe("between");
    expect(kind(rule, reading(8925, 10_000, attendance))).toBe("clear");
    const graduation = { pace: { n: 9, d: 120 } };
    expect(kind(rule, reading(7499, 100_000, graduation))).toBe("breach");
    expect(kind(rule, reading(7500, 100_000, graduation))).toBe("between");
    expect(kind(rule, reading(7874, 100_000, graduation))).toBe("between");
    expect(kind(rule, reading(7875, 100_000, graduation))).toBe("clear");
  });

  it("all of a whole is enough: no share is 5 % above 100 %; a rate can be", () => {
    const rule = ruleAt("province");
    expect(kind(rule, reading(9999, 10_000))).toBe("breach");
    expect(kind(rule, reading(1, 1))).toBe("clear");
    const frequency = (n: number) =>
      observeKpi(rule, { direction: "higher", display: "rate" }, reading(n, 1000)).kind;
    expect(frequency(1049)).toBe("between");
    expect(frequency(1050)).toBe("clear");
  });

  it("is exact where floats are not", () => {
    const pace = { n: 7, d: 120 };
    const n = 7_000_000_000_001;
    expect(kind(ruleAt("nation"), reading(n - 2, 120_000_000_000_000, { pace }))).toBe("breach");
    expect(kind(ruleAt("nation"), reading(n - 1, 120_000_000_000_000, { pace }))).toBe("between");
  });

  it("turns round where lower is better", () => {
    const rule = ruleAt("regency");
    const at = (n: number) =>
      observeKpi(rule, { ...SHARE, direction: "lower" }, reading(n, 1000, { pace: { n: 1, d: 10 } })).kind;
    expect(at(126)).toBe("breach");
    expect(at(125)).toBe("between");
    expect(at(120)).toBe("clear");
  });
});

describe("too little to judge", () => {
  it("is no data: not defined, denominator 0, no pace", () => {
    expect(kind(ruleAt("regency"), undefined)).toBe("no-data");
    expect(kind(ruleAt("regency"), reading(0, 0))).toBe("no-data");
    expect(kind(ruleAt("regency"), reading(0, 5, { pace: null }))).toBe("no-data");
  });

  it("above the regency below half reported or filed, whatever the value", () => {
    for (const level of ["province", "nation"] as const) {
      expect(kind(ruleAt(level), reading(0, 5, { reported: 17 }))).toBe("no-data");
      expect(kind(ruleAt(level), reading(0, 5, { reported: 18 }))).toBe("breach");
      expect(kind(ruleAt(level), reading(0, 5, { filed: 157, due: 315 }))).toBe("no-data");
      expect(kind(ruleAt(level), reading(0, 5, { filed: 158, due: 315 }))).toBe("breach");
    }
    expect(kind(ruleAt("regency"), reading(0, 5, { reported: 1, expected: 1, filed: 1, due: 9 }))).toBe(
      "breach",
    );
  });
});

describe("other conditions", () => {
  it("below a fixed value, recovering 5 % of it above", () => {
    const rule = ruleAt("regency", { type: "below-value", value: 5000 });
    expect(kind(rule, reading(49, 100))).toBe("breach");
    expect(kind(rule, reading(50, 100))).toBe("between");
    expect(kind(rule, reading(525, 1000))).toBe("clear");
  });

  it("a drop by more than x since the month before", () => {
    const rule = ruleAt("regency", { type: "dropped", by: 1000 });
    const previous = { numerator: 9, denominator: 10 };
    expect(kind(rule, reading(79, 100, { previous }))).toBe("breach");
    expect(kind(rule, reading(80, 100, { previous }))).toBe("between");
    expect(kind(rule, reading(81, 100, { previous }))).toBe("clear");
    expect(kind(rule, reading(1, 100))).toBe("no-data");
  });

  it("missing reports are a matter of there being any", () => {
    expect(observeReports(reading(1, 9, { missing: ["kks"] })).kind).toBe("breach");
    expect(observeReports(reading(9, 9, { missing: [] })).kind).toBe("clear");
  });
});
