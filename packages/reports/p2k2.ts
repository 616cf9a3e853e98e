import type { ReportType } from "@pantau/domain";
import { dateColumn, facilitatorId, groupId, intColumn, option, optionColumn, villageCode } from "./columns";

export const p2k2: ReportType = {
  id: "p2k2",
  label: { id: "P2K2", en: "P2K2 sessions" },
  rowIs: { id: "satu pertemuan P2K2 yang dilaksanakan", en: "a session held" },
  about: {
    id: "Setiap pertemuan peningkatan kemampuan keluarga (P2K2/FDS) yang dilaksanakan pendamping bersama satu kelompok KPM.",
    en: "Every family development session (P2K2/FDS) that a facilitator held with one KPM group.",
  },
  expected: "monthly",
  columns: [
    dateColumn("session_date", "tanggal_sesi", { id: "Tanggal pertemuan", en: "Session date" }, "2020-09-09"),
    villageCode,
    facilitatorId,
    groupId,
    optionColumn("module", "modul", { id: "Modul", en: "Module" }, [
      option("health_nutrition", "kesehatan_gizi", "Kesehatan dan gizi", "Health and nutrition"),
      option(
        "education_parenting",
        "pengasuhan_pendidikan",
        "Pengasuhan dan pendidikan anak",
        "Education and parenting",
      ),
      option("economy", "ekonomi", "Pengelolaan keuangan dan usaha", "Family economy"),
      option("child_protection", "perlindungan_anak", "Perlindungan anak", "Child protection"),
      option("social_welfare", "kesejahteraan_sosial", "Kesejahteraan sosial", "Social welfare"),
      option("stunting", "stunting", "Pencegahan stunting", "Stunting prevention"),
    ]),
    intColumn("members", "anggota", { id: "Jumlah anggota", en: "Members" }, [1, 500], "30"),
    intColumn("present", "hadir", { id: "Jumlah hadir", en: "Present" }, [0, 500], "27"),
  ],
  place: villageCode.name,
  facilitator: facilitatorId.name,
  unique: [groupId.name, "session_date", "module"],
  checks: [
    { id: "session-in-period", type: "in-period", column: "session_date" },
    {
      id: "present-at-most-members",
      type: "at-most",
      column: "present",
      other: "members",
      text: {
        id: "Jumlah hadir tidak boleh melebihi jumlah anggota.",
        en: "Present may not exceed members.",
      },
    },
  ],
  measures: [
    { id: "rows", type: "count" },
    { id: "members", type: "sum", column: "members" },
    { id: "present", type: "sum", column: "present" },
    { id: "module", type: "count", by: "module" },
    { id: "groups", type: "set", column: groupId.name },
  ],
};
