import type { StandingSlot } from "../../slot/standing";
import { type Fraction, type Kpi, USUAL } from "../definition";
import { measured, type View } from "../view";

/** Sessions of the month against the groups of the latest caseload. */
const perGroup =
  (numerator: (sessions: StandingSlot, view: View) => number) =>
  (view: View): Fraction | undefined => {
    const sessions = view.slot("p2k2");
    const caseload = view.latest("caseload");
    return sessions && caseload && { n: numerator(sessions, view), d: measured(caseload, "rows") };
  };

export const p2k2Frequency: Kpi = {
  ...USUAL,
  id: "p2k2-frequency",
  label: { id: "Frekuensi P2K2", en: "Family development sessions held" },
  unit: { id: "sesi", en: "sessions" },
  display: "rate",
  numeratorType: "p2k2",
  reads: ["p2k2", "caseload"],
  compute: perGroup((sessions) => measured(sessions, "rows")),
};

export const p2k2Coverage: Kpi = {
  ...USUAL,
  id: "p2k2-coverage",
  label: { id: "Kelompok yang mengikuti P2K2", en: "Groups reached by sessions" },
  unit: { id: "kelompok", en: "groups" },
  numeratorType: "p2k2",
  reads: ["p2k2", "caseload"],
  compute: perGroup((_, view) => view.setCount("groups_met")),
};

export const p2k2Attendance: Kpi = {
  ...USUAL,
  id: "p2k2-attendance",
  label: { id: "Kehadiran P2K2", en: "Attendance at sessions" },
  unit: { id: "kehadiran", en: "attendances" },
  numeratorType: "p2k2",
  reads: ["p2k2"],
  defaultTarget: 850_000,
  compute(view) {
    const sessions = view.slot("p2k2");
    return sessions && { n: measured(sessions, "present"), d: measured(sessions, "members") };
  },
};
