import type { Kpi, KpiWords } from "./definition";
import { GRADUATION_WORDS } from "./kpis/graduation.words";
import { PEOPLE_WORDS } from "./kpis/people.words";
import { REPORTING_WORDS } from "./kpis/reporting.words";
import { RICE_WORDS } from "./kpis/rice.words";
import { SESSIONS_WORDS } from "./kpis/sessions.words";

const WORDS: Readonly<Record<string, KpiWords>> = {
  ...GRADUATION_WORDS,
  ...SESSIONS_WORDS,
  ...RICE_WORDS,
  ...PEOPLE_WORDS,
  ...REPORTING_WORDS,
};

/** Explanation and formula of a KPI in words. Every KPI has them (derive.test.ts). */
export function wordsOf(kpi: Kpi): KpiWords {
  return WORDS[kpi.id] as KpiWords;
}
