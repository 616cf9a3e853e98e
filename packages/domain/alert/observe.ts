import type { Kpi } from "../kpi/definition";
import { compareExact, type Exact, exact, minusExact, plusExact, timesExact } from "../ratio";
import { type AlertLevel, type AlertRule, type BasisPoints, type RuleCondition, WHOLE } from "./rule";
import type { Observation, Reading } from "./status";

/** Above the regency no performance rule fires below this share reported or filed (contract, section 3). */
const ENOUGH_REPORTED: Exact = { n: 1n, d: 2n };

/** What judging needs to know of a KPI. */
export type JudgedKpi = Pick<Kpi, "direction" | "display">;

const share = (bp: BasisPoints): Exact => exact({ n: bp, d: WHOLE });
const ratioOf = (of: Pick<Reading, "numerator" | "denominator">): Exact =>
  exact({ n: of.numerator, d: of.denominator });

/** The values between which an alert neither fires nor recovers. */
interface Lines {
  /** Worse than this: the condition holds. */
  readonly threshold: Exact;
  /** At least as good as this: recovered. */
  readonly recovery: Exact;
}

/** -1 where `a` is worse than `b`, 1 where it is better. */
type Compare = (a: Exact, b: Exact) => number;

/**
 * What a KPI rule makes of a reading: exact, by cross-multiplication. `undefined` reading: the KPI
 * is not defined there.
 */
export function observeKpi(rule: AlertRule, kpi: JudgedKpi, reading: Reading | undefined): Observation {
  const watch = rule.watch;
  if (watch.kind !== "kpi" || !reading || reading.denominator === 0) return { kind: "no-data" };
  if (isWithheld(rule.level, reading)) return { kind: "no-data" };
  const lines = linesOf(watch.condition, watch.recovery, reading, kpi);
  if (!lines) return { kind: "no-data" };
  const compare = comparing(kpi);
  const value = ratioOf(reading);
  if (compare(value, lines.threshold) < 0) return { kind: "breach", reading };
  return { kind: compare(value, lines.recovery) < 0 ? "between" : "clear", reading };
}

/** Missing slots of one period: `missing` empty means all are there. */
export function observeReports(reading: Reading): Observation {
  return { kind: (reading.missing?.length ?? 0) > 0 ? "breach" : "clear", reading };
}

function comparing({ direction }: JudgedKpi): Compare {
  return direction === "higher" ? compareExact : (a, b) => compareExact(b, a);
}

function isWithheld(level: AlertLevel, reading: Reading): boolean {
  if (level === "regency") return false;
  return tooLittle(reading.reported, reading.expected) || tooLittle(reading.filed, reading.due);
}

function tooLittle(part: number | null, whole: number | null): boolean {
  if (part === null || whole === null || whole === 0) return false;
  return compareExact(exact({ n: part, d: whole }), ENOUGH_REPORTED) < 0;
}

/**
 * Threshold and recovery line of a condition. The recovery line lies the margin past the threshold
 * (contract, section 4), but never past the best that can be: no share is 5 % above 100 %.
 */
function linesOf(
  condition: RuleCondition,
  margin: BasisPoints,
  reading: Reading,
  kpi: JudgedKpi,
): Lines | undefined {
  const higher = kpi.direction === "higher";
  const better = higher ? plusExact : minusExact;
  const lines = (threshold: Exact, base: Exact): Lines => ({
    threshold,
    recovery: withinReach(kpi, threshold, better(threshold, timesExact(base, share(margin)))),
  });
  switch (condition.type) {
    case "below-pace": {
      if (!reading.pace) return undefined;
      const pace = exact(reading.pace);
      // For lower-is-better "below 80 % of the pace" is turned round: above 100/80 of it.
      const part = share(condition.share);
      return lines(timesExact(pace, higher ? part : { n: part.d, d: part.n }), pace);
    }
    case "below-value":
      return lines(share(condition.value), share(condition.value));
    case "dropped": {
      if (!reading.previous || reading.previous.denominator === 0) return undefined;
      const worse = higher ? minusExact : plusExact;
      return lines(worse(ratioOf(reading.previous), share(condition.by)), share(condition.by));
    }
  }
}

/** The line, but not past the best possible value; and never short of the threshold. */
function withinReach(kpi: JudgedKpi, threshold: Exact, line: Exact): Exact {
  const best = bestOf(kpi);
  const compare = comparing(kpi);
  if (!best || compare(line, best) <= 0) return line;
  return compare(threshold, best) > 0 ? threshold : best;
}

/** The best value that a KPI can have; null where there is no such limit. */
function bestOf({ direction, display }: JudgedKpi): Exact | null {
  if (direction === "lower") return { n: 0n, d: 1n };
  return display === "percent" ? { n: 1n, d: 1n } : null;
}
