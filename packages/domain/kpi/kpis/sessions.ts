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

const groups = {
  id: "kelompok pada laporan jumlah KPM terakhir tahun ini",
  en: "groups in the year's latest caseload report",
};
const defined = {
  id: "Ada laporan P2K2 bulan ini dan laporan jumlah KPM tahun ini",
  en: "A P2K2 report of this month and a caseload report of the year",
};

export const p2k2Frequency: Kpi = {
  ...USUAL,
  id: "p2k2-frequency",
  label: { id: "Frekuensi P2K2", en: "Family development sessions held" },
  explanation: {
    id: "Berapa sesi P2K2 diadakan untuk setiap kelompok dalam sebulan. Seharusnya paling sedikit satu.",
    en: "How many family development sessions were held for each group in the month. At least one is due.",
  },
  formula: {
    numerator: { id: "sesi bulan ini", en: "sessions of this month" },
    denominator: groups,
    defined,
  },
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
  unit: { id: "kelompok", en: "groups" },
  numeratorType: "p2k2",
  reads: ["p2k2", "caseload"],
  compute: perGroup((_, view) => view.setCount("groups_met")),
};

export const p2k2Attendance: Kpi = {
  ...USUAL,
  id: "p2k2-attendance",
  label: { id: "Kehadiran P2K2", en: "Attendance at sessions" },
  explanation: {
    id: "Bagian anggota kelompok yang hadir dalam sesi P2K2 bulan ini.",
    en: "The share of group members who were present at the month's family development sessions.",
  },
  formula: {
    numerator: { id: "jumlah hadir bulan ini", en: "sum of present of this month" },
    denominator: { id: "jumlah anggota bulan ini", en: "sum of members of this month" },
    defined: { id: "Ada laporan P2K2 bulan ini", en: "A P2K2 report of this month" },
  },
  unit: { id: "kehadiran", en: "attendances" },
  numeratorType: "p2k2",
  reads: ["p2k2"],
  defaultTarget: 850_000,
  compute(view) {
    const sessions = view.slot("p2k2");
    return sessions && { n: measured(sessions, "present"), d: measured(sessions, "members") };
  },
};
