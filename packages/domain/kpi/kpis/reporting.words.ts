import type { KpiWords } from "../definition";

const denominator = {
  id: "kabupaten/kota x jenis laporan yang diharapkan bulan ini",
  en: "regencies x report types expected this month",
};
const defined = { id: "Selalu", en: "Always" };

export const REPORTING_WORDS: Readonly<Record<string, KpiWords>> = {
  "reporting-completeness": {
    explanation: {
      id: "Bagian laporan yang diharapkan bulan ini dan sudah masuk, penuh atau sebagian.",
      en: "The share of the reports expected for the month that have come in, whole or in part.",
    },
    formula: {
      numerator: { id: "laporan bulan ini yang terisi", en: "reports of this month that are filled" },
      denominator,
      defined,
    },
  },
  "reporting-timeliness": {
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
  },
};
