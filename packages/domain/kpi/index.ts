export type { Fraction, Kpi, KpiWords } from "./definition";
export { isProvisional, paceOf, statusOf, targetFor, targetOf, toNumber } from "./derive";
export { formulaOf } from "./formulas";
export { FORMULA_VERSION, KPI_IDS, KPIS, kpiOf } from "./kpis";
export { FACILITATORS_RANKED_BY } from "./kpis/graduation";
export type * from "./number";
export { isExpected, monthsDue, monthsFiled, yearRules } from "./rules";
export {
  SET_COUNT_IDS,
  SET_COUNTS,
  type SetCount,
  type SetCountId,
  type SetOf,
  setsOf,
  sizeOfCommon,
  union,
} from "./set-count";
export {
  DEFAULT_DEADLINE,
  DEFAULT_SCHEDULE,
  DEFAULT_TARGETS,
  type Deadline,
  deadlineOf,
  NUMBER_SETTINGS,
  type NumberSetting,
  type Ppm,
  parseDeadline,
  parseSchedule,
  parseTargets,
  type Schedule,
  settingsOfYear,
  type Target,
  type Targets,
  type YearSettings,
  yearsTouched,
} from "./settings";
export {
  computeMonth,
  monthIn,
  type RefusedRows,
  type RegencyMonth,
  refusedIn,
  type Sheet,
  sheetOf,
} from "./sheet";
export { countRefused, type Grouping, type SheetPart, sumRegions, type Totals } from "./totals";
export { type Series, unusualRegencies } from "./unusual";
export { type RegencyYear, type SlotAsked, View, type YearRules } from "./view";
export { wordsOf } from "./words";
