import type { KpiWords } from "../definition";

const denominator = {
  id: "KPM aktif pada laporan jumlah KPM paling awal tahun ini",
  en: "active families in the year's earliest caseload report",
};
const defined = {
  id: "Ada laporan jumlah KPM tahun ini sampai bulan ini dan paling sedikit satu laporan graduasi",
  en: "A caseload report of the year up to this month, and at least one graduation report",
};

export const GRADUATION_WORDS: Readonly<Record<string, KpiWords>> = {
  "graduation-independent": {
    explanation: {
      id: "Bagian keluarga yang sejak Januari mundur dari PKH karena ekonominya membaik. Setiap keluarga dihitung satu kali.",
      en: "The share of families that have left PKH since January because their economy improved. Each family counts once.",
    },
    formula: {
      numerator: {
        id: "id KPM berbeda dengan jenis mandiri, Januari sampai bulan ini",
        en: "distinct family ids with route independent, January up to this month",
      },
      denominator,
      defined,
    },
  },
  "graduation-total": {
    explanation: {
      id: "Bagian keluarga yang sejak Januari keluar dari PKH, mandiri atau alamiah. Setiap keluarga dihitung satu kali.",
      en: "The share of families that have left PKH since January by either route. Each family counts once.",
    },
    formula: {
      numerator: {
        id: "id KPM berbeda, mandiri atau alamiah, Januari sampai bulan ini",
        en: "distinct family ids of either route, January up to this month",
      },
      denominator,
      defined,
    },
  },
};
