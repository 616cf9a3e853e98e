import type { StandingSlot } from "../../slot/standing";
import type { Formula, Fraction } from "../definition";
import { measured, type View } from "../view";

/** Sessions of the month against the groups of the latest caseload. */
const perGroup =
  (numerator: (sessions: StandingSlot, view: View) => number) =>
  (view: View): Fraction | undefined => {
    const sessions = view.slot("p2k2");
    const caseload = view.latest("caseload");
    return sessions && caseload && { n: numerator(sessions, view), d: measured(caseload, "rows") };
  };

export const SESSIONS_FORMULAS: Readonly<Record<string, Formula>> = {
  "p2k2-frequency": perGroup((sessions) => measured(sessions, "rows")),
  "p2k2-coverage": perGroup((_, view) => view.setCount("groups_met")),
  "p2k2-attendance"(view) {
    const sessions = view.slot("p2k2");
    return sessions && { n: measured(sessions, "present"), d: measured(sessions, "members") };
  },
};
