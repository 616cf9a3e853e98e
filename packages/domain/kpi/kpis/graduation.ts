import { type Kpi, USUAL } from "../definition";
import type { SetCountId } from "../set-count";
import { measured, type View } from "../view";

/** Families of the year's distinct graduates, of the families at its beginning. */
const graduated = (count: SetCountId) => (view: View) => {
  const baseline = view.earliest("caseload");
  const reports = view.yearToDate("graduation");
  if (!baseline || reports.length === 0) return undefined;
  return { n: view.setCount(count), d: measured(baseline, "kpm") };
};

const shared = {
  ...USUAL,
  unit: { id: "keluarga", en: "families" },
  basis: "ytd",
  pace: "linear",
  numeratorType: "graduation",
  reads: ["caseload", "graduation"],
} as const;

export const graduationIndependent: Kpi = {
  ...shared,
  id: "graduation-independent",
  label: { id: "Graduasi mandiri", en: "Independent graduation" },
  defaultTarget: 100_000,
  compute: graduated("graduated_independently"),
};

export const graduationTotal: Kpi = {
  ...shared,
  id: "graduation-total",
  label: { id: "Graduasi seluruhnya", en: "All graduation" },
  defaultTarget: null,
  compute: graduated("graduated"),
};

/** Which additive measure ranks facilitators: families that they led to graduate by themselves. */
export const FACILITATORS_RANKED_BY = { type: "graduation", measure: "route:independent" } as const;
