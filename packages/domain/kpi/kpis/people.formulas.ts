import type { Formula } from "../definition";
import { measured, sumWhere } from "../view";

export const PEOPLE_FORMULAS: Readonly<Record<string, Formula>> = {
  "staff-trained"(view) {
    const staff = view.latest("staff");
    const courses = view.yearToDate("training");
    if (!staff || courses.length === 0) return undefined;
    return { n: view.setCount("active_staff_trained"), d: measured(staff, "active") };
  },
  "kks-custody"(view) {
    const checks = view.slot("kks");
    if (!checks) return undefined;
    return {
      n: measured(checks, "held_by:kpm"),
      d: measured(checks, "rows") - measured(checks, "held_by:helper_for_elderly"),
    };
  },
  "debt-resolution"(view) {
    const cases = view.slot("debt");
    return cases && { n: measured(cases, "closed"), d: measured(cases, "rows") };
  },
  "prokus-decile"(view) {
    const families = view.slot("prokus");
    const meant = (decile: number) => decile >= 2 && decile <= 4;
    return families && { n: sumWhere(families, "decile", meant), d: measured(families, "rows") };
  },
  "coordination-coverage"(view) {
    const meetings = view.slot("coordination");
    return meetings && { n: measured(meetings, "districts"), d: view.from.districts(view.month) };
  },
};
