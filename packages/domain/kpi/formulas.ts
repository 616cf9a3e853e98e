import type { Formula, Kpi } from "./definition";
import { GRADUATION_FORMULAS } from "./kpis/graduation.formulas";
import { PEOPLE_FORMULAS } from "./kpis/people.formulas";
import { REPORTING_FORMULAS } from "./kpis/reporting.formulas";
import { RICE_FORMULAS } from "./kpis/rice.formulas";
import { SESSIONS_FORMULAS } from "./kpis/sessions.formulas";

const FORMULAS: Readonly<Record<string, Formula>> = {
  ...GRADUATION_FORMULAS,
  ...SESSIONS_FORMULAS,
  ...RICE_FORMULAS,
  ...PEOPLE_FORMULAS,
  ...REPORTING_FORMULAS,
};

/** How a regency's number of a KPI is computed. Every KPI has one (derive.test.ts). */
export function formulaOf({ id }: Kpi): Formula {
  return FORMULAS[id] as Formula;
}
