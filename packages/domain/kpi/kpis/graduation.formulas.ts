import type { Formula } from "../definition";
import type { SetCountId } from "../set-count";
import { measured } from "../view";

/** Families of the year's distinct graduates, of the families at its beginning. */
const graduated =
  (count: SetCountId): Formula =>
  (view) => {
    const baseline = view.earliest("caseload");
    const reports = view.yearToDate("graduation");
    if (!baseline || reports.length === 0) return undefined;
    return { n: view.setCount(count), d: measured(baseline, "kpm") };
  };

export const GRADUATION_FORMULAS: Readonly<Record<string, Formula>> = {
  "graduation-independent": graduated("graduated_independently"),
  "graduation-total": graduated("graduated"),
};
