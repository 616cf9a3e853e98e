import type { ReportType } from "@pantau/domain";
import { dateColumn, facilitatorId, kpmId, option, optionColumn, villageCode } from "./columns";

export const graduation: ReportType = {
  id: "graduation",
  label: { id: "Graduasi", en: "Graduation" },
  rowIs: { id: "satu KPM yang graduasi", en: "a family that graduated" },
  about: {
    id: "Setiap KPM yang keluar dari program pada bulan laporan: mandiri (mundur karena sudah sejahtera) atau alamiah (tidak lagi memiliki komponen).",
    en: "Every family that left the programme in the month: independent (it resigned because its economy improved) or natural (no eligible member is left).",
  },
  expected: "monthly",
  columns: [
    kpmId,
    villageCode,
    facilitatorId,
    dateColumn(
      "graduated_on",
      "tanggal_graduasi",
      { id: "Tanggal graduasi", en: "Graduated on" },
      "2020-09-15",
    ),
    optionColumn("route", "jenis", { id: "Jenis graduasi", en: "Route" }, [
      option("independent", "mandiri", "Mandiri", "Independent"),
      option("natural", "alamiah", "Alamiah", "Natural"),
    ]),
  ],
  place: villageCode.name,
  facilitator: facilitatorId.name,
  unique: [kpmId.name],
  checks: [{ id: "graduated-in-period", type: "in-period", column: "graduated_on" }],
  measures: [
    { id: "rows", type: "count" },
    { id: "route", type: "count", by: "route" },
    { id: "independent", type: "set", column: kpmId.name, where: [{ column: "route", in: ["independent"] }] },
    { id: "any", type: "set", column: kpmId.name },
  ],
};
