import { type Kpi, USUAL } from "../definition";
import type { View } from "../view";

const count = (passes: (view: View, type: string) => boolean) => (view: View) => {
  const types = view.rules.expected(view.month);
  return { n: types.filter((type) => passes(view, type)).length, d: types.length };
};

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
  compute: count((view, type) => view.filled(type)),
};

export const reportingTimeliness: Kpi = {
  ...shared,
  id: "reporting-timeliness",
  label: { id: "Ketepatan waktu laporan", en: "Timeliness of reporting" },
  defaultTarget: 900_000,
  compute: count((view, type) => view.onTime(type)),
};
