import { type Kpi, USUAL } from "../definition";

export const p2k2Frequency: Kpi = {
  ...USUAL,
  id: "p2k2-frequency",
  label: { id: "Frekuensi P2K2", en: "Family development sessions held" },
  unit: { id: "sesi", en: "sessions" },
  display: "rate",
  numeratorType: "p2k2",
  reads: ["p2k2", "caseload"],
};

export const p2k2Coverage: Kpi = {
  ...USUAL,
  id: "p2k2-coverage",
  label: { id: "Kelompok yang mengikuti P2K2", en: "Groups reached by sessions" },
  unit: { id: "kelompok", en: "groups" },
  numeratorType: "p2k2",
  reads: ["p2k2", "caseload"],
};

export const p2k2Attendance: Kpi = {
  ...USUAL,
  id: "p2k2-attendance",
  label: { id: "Kehadiran P2K2", en: "Attendance at sessions" },
  unit: { id: "kehadiran", en: "attendances" },
  numeratorType: "p2k2",
  reads: ["p2k2"],
  defaultTarget: 850_000,
};
