import type { KpiWords } from "../definition";

const groups = {
  id: "kelompok pada laporan jumlah KPM terakhir tahun ini",
  en: "groups in the year's latest caseload report",
};
const defined = {
  id: "Ada laporan P2K2 bulan ini dan laporan jumlah KPM tahun ini",
  en: "A P2K2 report of this month and a caseload report of the year",
};

export const SESSIONS_WORDS: Readonly<Record<string, KpiWords>> = {
  "p2k2-frequency": {
    explanation: {
      id: "Berapa sesi P2K2 diadakan untuk setiap kelompok dalam sebulan. Seharusnya paling sedikit satu.",
      en: "How many family development sessions were held for each group in the month. At least one is due.",
    },
    formula: {
      numerator: { id: "sesi bulan ini", en: "sessions of this month" },
      denominator: groups,
      defined,
    },
  },
  "p2k2-coverage": {
    explanation: {
      id: "Bagian kelompok yang bulan ini mengikuti paling sedikit satu sesi P2K2.",
      en: "The share of groups that had at least one family development session in the month.",
    },
    formula: {
      numerator: {
        id: "kelompok berbeda yang bersesi bulan ini dan ada pada laporan jumlah KPM terakhir",
        en: "distinct groups with a session this month that are also in the latest caseload",
      },
      denominator: groups,
      defined,
    },
  },
  "p2k2-attendance": {
    explanation: {
      id: "Bagian anggota kelompok yang hadir dalam sesi P2K2 bulan ini.",
      en: "The share of group members who were present at the month's family development sessions.",
    },
    formula: {
      numerator: { id: "jumlah hadir bulan ini", en: "sum of present of this month" },
      denominator: { id: "jumlah anggota bulan ini", en: "sum of members of this month" },
      defined: { id: "Ada laporan P2K2 bulan ini", en: "A P2K2 report of this month" },
    },
  },
};
