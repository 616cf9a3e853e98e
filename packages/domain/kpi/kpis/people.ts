import { type Kpi, USUAL } from "../definition";

export const staffTrained: Kpi = {
  ...USUAL,
  id: "staff-trained",
  label: { id: "SDM terlatih", en: "Staff trained" },
  unit: { id: "orang", en: "people" },
  basis: "ytd",
  pace: "linear",
  numeratorType: "training",
  reads: ["staff", "training"],
};

export const kksCustody: Kpi = {
  ...USUAL,
  id: "kks-custody",
  label: { id: "KKS dipegang keluarga", en: "Cards held by the family" },
  unit: { id: "kartu", en: "cards" },
  numeratorType: "kks",
  reads: ["kks"],
};

export const debtResolution: Kpi = {
  ...USUAL,
  id: "debt-resolution",
  label: { id: "Kasus utang selesai", en: "Debt cases closed" },
  unit: { id: "kasus", en: "cases" },
  numeratorType: "debt",
  reads: ["debt"],
};

export const prokusDecile: Kpi = {
  ...USUAL,
  id: "prokus-decile",
  label: { id: "ProKus tepat sasaran", en: "ProKus on target" },
  unit: { id: "keluarga", en: "families" },
  numeratorType: "prokus",
  reads: ["prokus"],
};

export const coordinationCoverage: Kpi = {
  ...USUAL,
  id: "coordination-coverage",
  label: { id: "Kecamatan berkoordinasi", en: "Districts with coordination" },
  unit: { id: "kecamatan", en: "districts" },
  numeratorType: "coordination",
  reads: ["coordination"],
};
