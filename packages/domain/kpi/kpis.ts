import type { Kpi } from "./definition";
import { graduationIndependent, graduationTotal } from "./kpis/graduation";
import { coordinationCoverage, debtResolution, kksCustody, prokusDecile, staffTrained } from "./kpis/people";
import { reportingCompleteness, reportingTimeliness } from "./kpis/reporting";
import { bsbCompletion, bsbReceived, bsbReleased, bsbReplacement } from "./kpis/rice";
import { p2k2Attendance, p2k2Coverage, p2k2Frequency } from "./kpis/sessions";

/** Every KPI, in the order that people see them (contract, section 3). */
export const KPIS: readonly Kpi[] = [
  graduationIndependent,
  graduationTotal,
  p2k2Frequency,
  p2k2Coverage,
  p2k2Attendance,
  bsbCompletion,
  bsbReleased,
  bsbReceived,
  bsbReplacement,
  staffTrained,
  kksCustody,
  debtResolution,
  prokusDecile,
  coordinationCoverage,
  reportingCompleteness,
  reportingTimeliness,
];

export const KPI_IDS: readonly string[] = KPIS.map((kpi) => kpi.id);

const BY_ID = new Map(KPIS.map((kpi) => [kpi.id, kpi]));

/** The KPI of that id; undefined where there is none. */
export function kpiOf(id: string): Kpi | undefined {
  return BY_ID.get(id);
}

/**
 * Version of what the formulas mean. Raise it with every change of a formula, a set count or the
 * shape of projections: all years are then folded anew.
 */
export const FORMULA_VERSION = 1;
