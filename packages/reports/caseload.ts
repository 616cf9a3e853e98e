import type { ReportType } from "@pantau/domain";
import { facilitatorId, groupId, intColumn, villageCode } from "./columns";

export const caseload: ReportType = {
  id: "caseload",
  label: { id: "Jumlah KPM dampingan", en: "Caseload" },
  rowIs: { id: "satu kelompok KPM", en: "a KPM group" },
  about: {
    id: "Semua kelompok KPM beserta jumlah KPM aktif dan pendampingnya pada bulan laporan. Menjadi penyebut banyak indikator.",
    en: "Every KPM group with its active families and its facilitator in the report's month. The denominator of many indicators.",
  },
  expected: "monthly",
  columns: [
    villageCode,
    facilitatorId,
    groupId,
    intColumn("kpm_active", "kpm_aktif", { id: "KPM aktif", en: "Active KPM" }, [0, 1000], "26"),
  ],
  place: villageCode.name,
  facilitator: facilitatorId.name,
  unique: [groupId.name],
  checks: [],
  measures: [
    { id: "rows", type: "count" },
    { id: "kpm", type: "sum", column: "kpm_active" },
    { id: "groups", type: "set", column: groupId.name },
  ],
};
