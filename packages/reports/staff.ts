import type { ReportType } from "@pantau/domain";
import { option, optionColumn, regencyCode, staffId, yesNoColumn } from "./columns";

const ACTIVE = [{ column: "active", in: ["yes"] }];

export const staff: ReportType = {
  id: "staff",
  label: { id: "SDM PKH", en: "Staff" },
  rowIs: { id: "satu orang SDM PKH", en: "one of SDM PKH" },
  about: {
    id: "Semua SDM PKH yang bertugas di kabupaten/kota: pendamping, koordinator dan asisten sosial.",
    en: "All of the programme's people in the regency: facilitators, coordinators and social assistants.",
  },
  expected: "monthly",
  columns: [
    staffId,
    optionColumn("role", "jabatan", { id: "Jabatan", en: "Role" }, [
      option("facilitator", "pendamping", "Pendamping", "Facilitator"),
      option("district_coordinator", "korcam", "Koordinator kecamatan (Korcam)", "District coordinator"),
      option("regency_coordinator", "korkab", "Koordinator kabupaten (Korkab)", "Regency coordinator"),
      option("regional_coordinator", "korwil", "Koordinator wilayah (Korwil)", "Regional coordinator"),
      option("social_assistant", "asisten_sosial", "Asisten sosial", "Social assistant"),
    ]),
    regencyCode,
    yesNoColumn("active", "aktif", { id: "Aktif", en: "Active" }),
  ],
  place: regencyCode.name,
  unique: [staffId.name],
  checks: [],
  measures: [
    { id: "rows", type: "count" },
    { id: "by_role", type: "count", by: "role" },
    { id: "active", type: "count", where: ACTIVE },
    { id: "active_by", type: "count", where: ACTIVE, by: "role" },
    { id: "active_staff", type: "set", column: staffId.name, where: ACTIVE },
  ],
};
