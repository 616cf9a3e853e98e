import { monthOf, type Period, periodOf } from "../period";
import type { ReportType } from "../report/definition";
import type { Kpi } from "./definition";
import type { YearSettings } from "./settings";
import type { YearRules } from "./view";

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** What is expected and due in each month of a year, by the report types and the rice schedule. */
export function yearRules(
  year: number,
  types: readonly Pick<ReportType, "id" | "expected">[],
  settings: Pick<YearSettings, "schedule">,
): YearRules {
  const entitlements = MONTHS.map((month) => settings.schedule[periodOf(year, month)]);
  const entitlement = (month: number) => entitlements[month - 1];
  const monthly = types.filter((type) => type.expected === "monthly").map((type) => type.id);
  const all = types.map((type) => type.id);
  const expected = (month: number) => (entitlement(month) === undefined ? monthly : all);
  const due = new Map(all.map((id) => [id, MONTHS.filter((month) => expected(month).includes(id))]));
  return { year, entitlement, expected, due: (type) => due.get(type) ?? [] };
}

/** Months due a regency from January up to the month, of the numerator's report type; null for numbers of a single period. */
export function monthsDue(kpi: Kpi, rules: YearRules, month: number): number | null {
  return kpi.basis === "period" ? null : countUpTo(kpi, rules, month, () => true);
}

/** Of those months, the ones that are filed. */
export function monthsFiled(
  kpi: Kpi,
  rules: YearRules,
  month: number,
  isFiled: (type: string, month: number) => boolean,
): number | null {
  return kpi.basis === "period" ? null : countUpTo(kpi, rules, month, isFiled);
}

function countUpTo(
  { numeratorType: type }: Kpi,
  rules: YearRules,
  upTo: number,
  passes: (type: string, month: number) => boolean,
): number {
  if (type === null) return 0;
  return rules
    .due(type)
    .reduce((count, month) => (month <= upTo && passes(type, month) ? count + 1 : count), 0);
}

/** Whether a report of the type is expected in the period. */
export function isExpected(rules: YearRules, type: string, p: Period): boolean {
  return rules.expected(monthOf(p)).includes(type);
}
