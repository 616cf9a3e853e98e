import { type Kpi, USUAL } from "../definition";

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
};

export const graduationTotal: Kpi = {
  ...shared,
  id: "graduation-total",
  label: { id: "Graduasi seluruhnya", en: "All graduation" },
  defaultTarget: null,
};

/** Which additive measure ranks facilitators: families that they led to graduate by themselves. */
export const FACILITATORS_RANKED_BY = { type: "graduation", measure: "route:independent" } as const;
