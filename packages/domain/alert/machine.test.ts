import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jakartaDay } from "../day";
import { period } from "../period";
import { RESOLVED_SHOWN_DAYS, stepAlert } from "./machine";
import type { AlertRule } from "./rule";
import type { AlertCondition, AlertStatus, Effect, Observation, Reading } from "./status";

const rule: AlertRule = {
  id: "kks-custody.regency",
  level: "regency",
  severity: "critical",
  holdFor: 2,
  tell: ["korkab", "korwil"],
  escalateAfterDays: 7,
  enabled: true,
  watch: {
    kind: "kpi",
    kpi: "kks-custody",
    judges: "closed",
    condition: { type: "below-pace", share: 8000 },
    recovery: 500,
  },
};
const overdue: AlertRule = {
  ...rule,
  id: "report-overdue",
  holdFor: 1,
  watch: { kind: "report-overdue", days: 3 },
};
const reminder: AlertRule = {
  ...rule,
  id: "report-reminder",
  holdFor: 1,
  watch: { kind: "reminder", days: 3 },
};

const reading = (p = "2020-09"): Reading => ({
  period: period(p),
  numerator: 1,
  denominator: 2,
  pace: { n: 1, d: 1 },
  reported: 1,
  expected: 1,
  filed: null,
  due: null,
});
const day = (n: number) => new Date(Date.UTC(2020, 9, 12 + n));
const iso = (n: number) => day(n).toISOString();

const noData: Observation = { kind: "no-data" };
const breach: Observation = { kind: "breach", reading: reading() };
const between: Observation = { kind: "between", reading: reading() };
const clear: Observation = { kind: "clear", reading: reading() };

const ok: AlertStatus = { state: "ok" };
const pending: AlertStatus = {
  state: "pending",
  since: iso(0),
  days: [jakartaDay(day(0))],
  reading: reading(),
};
const firing = (over: Partial<Extract<AlertStatus, { state: "firing" }>> = {}): AlertStatus => ({
  state: "firing",
  since: iso(0),
  firedAt: iso(1),
  told: true,
  escalated: false,
  reading: reading(),
  ...over,
});
const resolved = (over: Partial<Extract<AlertStatus, { state: "resolved" }>> = {}): AlertStatus => ({
  state: "resolved",
  since: iso(0),
  firedAt: iso(1),
  resolvedAt: iso(2),
  told: true,
  reading: reading(),
  ...over,
});
const acknowledged = { by: "a@pantau.test", at: iso(2), note: "", plan: "" };

/** from, seen, on day -> state, what is told */
type Row = [string, AlertStatus, Observation, number, AlertStatus["state"], Effect["tell"][]];

describe("the transition table", () => {
  const table: Row[] = [
    ["ok, nothing known", ok, noData, 5, "ok", []],
    ["ok, all well", ok, clear, 5, "ok", []],
    ["ok, near the line", ok, between, 5, "ok", []],
    ["ok, first sight", ok, breach, 5, "pending", []],
    ["pending, nothing known", pending, noData, 5, "pending", []],
    ["pending, gone", pending, clear, 1, "ok", []],
    ["pending, above the threshold", pending, between, 1, "ok", []],
    ["pending, same day again", pending, breach, 0, "pending", []],
    ["pending, second day", pending, breach, 1, "firing", ["fired"]],
    ["firing, nothing known", firing(), noData, 2, "firing", []],
    ["firing, still", firing(), breach, 2, "firing", []],
    ["firing, short of recovery", firing(), between, 2, "firing", []],
    ["firing, recovered", firing(), clear, 2, "resolved", ["resolved"]],
    ["firing untold, recovered", firing({ told: false }), clear, 2, "resolved", []],
    ["firing untold, silence over", firing({ told: false }), breach, 2, "firing", ["fired"]],
    ["firing a week, unacknowledged", firing(), breach, 8, "firing", ["escalated"]],
    ["firing a week, nothing known", firing(), noData, 8, "firing", ["escalated"]],
    ["firing just short of a week", firing(), breach, 7, "firing", []],
    ["firing a week, acknowledged", firing({ acknowledged }), breach, 8, "firing", []],
    ["firing a week, named already", firing({ escalated: true }), breach, 9, "firing", []],
    ["resolved, nothing known", resolved(), noData, 3, "resolved", []],
    ["resolved, well", resolved(), clear, 3, "resolved", []],
    ["resolved, near the line", resolved(), between, 3, "resolved", []],
    ["resolved, again", resolved(), breach, 3, "pending", []],
    ["resolved untold, silence over", resolved({ told: false }), noData, 3, "resolved", ["resolved"]],
    ["resolved long ago, well", resolved(), clear, 2 + RESOLVED_SHOWN_DAYS, "ok", []],
    ["resolved long ago, nothing known", resolved(), noData, 2 + RESOLVED_SHOWN_DAYS, "resolved", []],
  ];

  it.each(table)("%s", (_, status, seen, on, state, told) => {
    const step = stepAlert(rule, { status }, seen, day(on));
    expect(step.status.state).toBe(state);
    expect(step.effects.map((effect) => effect.tell)).toEqual(told);
  });

  it("names every state with every observation", () => {
    const named = new Set(table.map(([, from, seen]) => `${from.state} ${seen.kind}`));
    expect(named.size).toBe(4 * 4);
  });

  it.each(table)("in silence, %s, moves alike and tells nobody", (_, status, seen, on, state) => {
    const silence = { by: "a@pantau.test", at: iso(0), until: iso(365), reason: "flood" };
    const step = stepAlert(rule, { status, silence }, seen, day(on));
    expect(step.status.state).toBe(state);
    expect(step.effects).toEqual([]);
  });

  it("fires at first sight where the rule holds for one", () => {
    const step = stepAlert({ ...rule, holdFor: 1 }, { status: ok }, breach, day(0));
    expect(step.status).toMatchObject({ state: "firing", told: true, firedAt: iso(0) });
    expect(step.effects).toHaveLength(1);
  });
});

describe("duties of each period", () => {
  const later: Observation = { kind: "breach", reading: reading("2020-10") };

  it("are told anew for a new period, and ask for a new acknowledgement", () => {
    const step = stepAlert(overdue, { status: firing({ acknowledged, escalated: true }) }, later, day(31));
    expect(step.effects.map((effect) => effect.tell)).toEqual(["fired"]);
    expect(step.status).toMatchObject({ firedAt: iso(31), escalated: false });
    expect(step.status).not.toHaveProperty("acknowledged");
  });

  it("are told once in a period", () => {
    expect(stepAlert(overdue, { status: firing() }, breach, day(2)).effects).toEqual([]);
  });

  it("a performance alert goes on over the turn of the month", () => {
    const step = stepAlert(rule, { status: firing({ acknowledged }) }, later, day(31));
    expect(step.effects).toEqual([]);
    expect(step.status).toMatchObject({ firedAt: iso(1), acknowledged, reading: { period: "2020-10" } });
  });

  it("a reminder ends without a word", () => {
    expect(stepAlert(reminder, { status: ok }, breach, day(0)).effects[0]?.tell).toBe("reminded");
    expect(stepAlert(reminder, { status: firing() }, clear, day(2))).toEqual({ status: ok, effects: [] });
  });
});

// ---------------------------------------------------------------- properties

const anyObservation = fc.constantFrom(noData, breach, between, clear);
const anyStatus = fc.constantFrom(
  ok,
  pending,
  firing(),
  firing({ told: false }),
  resolved(),
  resolved({ told: false }),
);
const anyRule = fc.constantFrom(rule, { ...rule, holdFor: 1 }, { ...rule, holdFor: 5 }, overdue, reminder);
const steps = (of: fc.Arbitrary<Observation>) =>
  fc.array(fc.tuple(of, fc.integer({ min: 0, max: 40 })), { maxLength: 60 });

function run(of: AlertRule, start: AlertCondition, seen: readonly (readonly [Observation, number])[]) {
  const told: Effect["tell"][] = [];
  let [status, at] = [start.status, 0];
  for (const [observation, days] of seen) {
    at += days;
    const step = stepAlert(of, { status, silence: start.silence }, observation, day(at));
    status = step.status;
    told.push(...step.effects.map((effect) => effect.tell));
  }
  return { status, told };
}

describe("whatever happens", () => {
  it("missing data never fires and never resolves", () => {
    fc.assert(
      fc.property(anyRule, anyStatus, steps(fc.constant(noData)), (of, status, seen) => {
        expect(run(of, { status }, seen).status.state).toBe(status.state);
      }),
    );
  });

  it("missing data in between changes nothing of what comes out of the rest", () => {
    fc.assert(
      fc.property(anyRule, steps(anyObservation), (of, seen) => {
        let pause = 0;
        const without: [Observation, number][] = [];
        for (const [observation, days] of seen) {
          pause += days;
          if (observation.kind === "no-data") continue;
          without.push([observation, pause]);
          pause = 0;
        }
        const quiet = { ...of, escalateAfterDays: null };
        const all = run(quiet, { status: ok }, seen);
        expect(all).toEqual(run(quiet, { status: ok }, without));
      }),
    );
  });

  it("firing and resolving are told in turn, never one twice in a row", () => {
    fc.assert(
      fc.property(steps(anyObservation), (seen) => {
        const told = run(rule, { status: ok }, seen).told.filter((tell) => tell !== "escalated");
        expect(told).toEqual(told.map((_, i) => (i % 2 === 0 ? "fired" : "resolved")));
      }),
    );
  });

  it("equal input gives equal output", () => {
    fc.assert(
      fc.property(
        anyRule,
        anyStatus,
        anyObservation,
        fc.integer({ min: 0, max: 400 }),
        (of, status, seen, on) => {
          expect(stepAlert(of, { status }, seen, day(on))).toEqual(stepAlert(of, { status }, seen, day(on)));
        },
      ),
    );
  });
});
