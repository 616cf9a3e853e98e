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
const denominator = {
  id: "kabupaten/kota x jenis laporan yang diharapkan bulan ini",
  en: "regencies x report types expected this month",
};
const defined = { id: "Selalu", en: "Always" };

export const reportingCompleteness: Kpi = {
  ...shared,
  id: "reporting-completeness",
  label: { id: "Kelengkapan laporan", en: "Completeness of reporting" },
  explanation: {
    id: "Bagian laporan yang diharapkan bulan ini dan sudah masuk, penuh atau sebagian.",
    en: "The share of the reports expected for the month that have come in, whole or in part.",
  },
  formula: {
    numerator: { id: "laporan bulan ini yang terisi", en: "reports of this month that are filled" },
    denominator,
    defined,
  },
  compute: count((view, type) => view.filled(type)),
};

export const reportingTimeliness: Kpi = {
  ...shared,
  id: "reporting-timeliness",
  label: { id: "Ketepatan waktu laporan", en: "Timeliness of reporting" },
  explanation: {
    id: "Bagian laporan yang diterima sebelum tenggat. Perbaikan sesudahnya tidak membuatnya terlambat.",
    en: "The share of reports received by the deadline. A later correction does not make one late.",
  },
  formula: {
    numerator: {
      id: "laporan bulan ini yang pertama kali terisi sebelum tenggat, menurut zona waktu kabupaten/kota",
      en: "reports of this month first filled by the deadline, in the regency's own time zone",
    },
    denominator,
    defined,
  },
  defaultTarget: 900_000,
  compute: count((view, type) => view.onTime(type)),
};
