import { monthOf, type Period, periodOf } from "../period";
import type { ReportType } from "../report/definition";
import type { Kpi } from "./definition";
import type { YearSettings } from "./settings";
import type { YearRules } from "./view";

/** What is expected and due in each month of a year, by the report types and the rice schedule. */
export function yearRules(
  year: number,
  types: readonly Pick<ReportType, "id" | "expected">[],
  settings: Pick<YearSettings, "schedule">,
): YearRules {
  const entitlement = (month: number) => settings.schedule[periodOf(year, month)];
  const monthly = types.filter((type) => type.expected === "monthly").map((type) => type.id);
  const all = types.map((type) => type.id);
  return {
    year,
    entitlement,
    expected: (month) => (entitlement(month) === undefined ? monthly : all),
  };
}

/** Months due a regency from January up to the month, of the numerator's report type; null for numbers of a single period. */
export function monthsDue(kpi: Kpi, rules: YearRules, month: number): number | null {
  return kpi.basis === "period" ? null : dueMonths(kpi, rules, month).length;
}

/** The months from January up to `month` in which the numerator's report type is expected. */
export function dueMonths(kpi: Kpi, rules: YearRules, month: number): readonly number[] {
  const type = kpi.numeratorType;
  if (type === null) return [];
  return Array.from({ length: month }, (_, i) => i + 1).filter((m) => rules.expected(m).includes(type));
}

/** Whether a report of the type is expected in the period. */
export function isExpected(rules: YearRules, type: string, p: Period): boolean {
  return rules.expected(monthOf(p)).includes(type);
}
