import { compareExact, type Exact, exact } from "../ratio";
import type { Kpi } from "./definition";
import type { Counts, KpiNumber, Status } from "./number";
import type { Ppm, Target, YearSettings } from "./settings";

const MILLION = 1_000_000;

/**
 * Everything that follows from a number's counts: value, provisional, target, pace and status.
 * `month` is the period's (1 to 12), `target` the year's for this region (null: none).
 */
export function toNumber(kpi: Kpi, counts: Counts, target: Ppm | null, month: number): KpiNumber {
  const { numerator, denominator, reported, expected, filed, due } = counts;
  const pace = paceOf(kpi, target, month);
  return {
    numerator: numerator === null ? null : numerator / kpi.scale,
    denominator: denominator === null ? null : denominator / kpi.scale,
    value: numerator === null || !denominator ? null : numerator / denominator,
    reported,
    expected,
    filed,
    due,
    provisional: isProvisional(counts),
    target: target === null ? null : target / MILLION,
    pace: pace && Number(pace.n) / Number(pace.d),
    status: statusOf(kpi.direction, numerator, denominator, pace),
  };
}

/** Less than 80 % of the regencies, or of the regency-months due: shown with a mark, not ranked. */
export function isProvisional({ reported, expected, filed, due }: Counts): boolean {
  return reported * 100 < expected * 80 || (filed ?? 0) * 100 < (due ?? 0) * 80;
}

/** What the month asks for: the target, or month/12 of it; null without a target. */
export function paceOf(kpi: Pick<Kpi, "pace">, target: Ppm | null, month: number): Exact | null {
  if (target === null) return null;
  if (kpi.pace === "constant") return { n: BigInt(target), d: BigInt(MILLION) };
  return { n: BigInt(target) * BigInt(month), d: BigInt(12 * MILLION) };
}

/**
 * `on-track` at or above the pace (or without target), `critical` below 80 % of it, else `behind`;
 * where lower is better: at or below the pace, and `critical` where the pace is below 80 % of the value.
 * Compared exactly, as fractions.
 */
export function statusOf(
  direction: "higher" | "lower",
  numerator: number | null,
  denominator: number | null,
  pace: Exact | null,
): Status {
  if (numerator === null || !denominator) return "no-data";
  if (pace === null) return "on-track";
  const value = exact({ n: numerator, d: denominator });
  const [better, worse] = direction === "higher" ? [value, pace] : [pace, value];
  if (compareExact(better, worse) >= 0) return "on-track";
  return compareExact(better, { n: worse.n * 8n, d: worse.d * 10n }) < 0 ? "critical" : "behind";
}

/** The year's target of a KPI for a region: its own exception, else its province's, else the general one. `codes`: from the region up. */
export function targetFor(kpi: Kpi, settings: YearSettings, codes: readonly string[]): Ppm | null {
  const target = targetOf(kpi, settings);
  for (const code of codes) {
    const exception = target.regions?.[code];
    if (exception !== undefined) return exception;
  }
  return target.target;
}

/** The year's target of a KPI with its exceptions, as configured or by default. */
export function targetOf(kpi: Kpi, settings: YearSettings): Target {
  return settings.targets[kpi.id] ?? { target: kpi.defaultTarget };
}
