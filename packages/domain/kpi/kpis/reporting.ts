import { type Kpi, USUAL } from "../definition";

const shared = {
  ...USUAL,
  unit: { id: "laporan", en: "reports" },
  numeratorType: null,
  reads: "all",
} as const;

export const reportingCompleteness: Kpi = {
  ...shared,
  id: "reporting-completeness",
  label: { id: "Kelengkapan laporan", en: "Completeness of reporting" },
};

export const reportingTimeliness: Kpi = {
  ...shared,
  id: "reporting-timeliness",
  label: { id: "Ketepatan waktu laporan", en: "Timeliness of reporting" },
  defaultTarget: 900_000,
};
