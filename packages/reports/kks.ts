import type { ReportType } from "@pantau/domain";
import { dateColumn, kpmId, option, optionColumn, villageCode } from "./columns";

export const kks: ReportType = {
  id: "kks",
  label: { id: "Pemegang KKS", en: "KKS card checks" },
  rowIs: { id: "satu pemeriksaan kartu", en: "a card check" },
  about: {
    id: "Pemeriksaan siapa yang memegang Kartu Keluarga Sejahtera (KKS). Kartu harus dipegang KPM sendiri; lansia boleh dibantu.",
    en: "Checks of who holds the family's bank card (KKS). The family itself must hold it; the elderly may be helped.",
  },
  expected: "monthly",
  columns: [
    kpmId,
    villageCode,
    dateColumn("checked_on", "tanggal_periksa", { id: "Tanggal periksa", en: "Checked on" }, "2020-09-12"),
    optionColumn("held_by", "pemegang", { id: "Pemegang", en: "Held by" }, [
      option("kpm", "kpm", "KPM sendiri", "The family"),
      option("helper_for_elderly", "pendamping_lansia", "Pendamping lansia", "Helper for the elderly"),
      option("facilitator", "pendamping", "Pendamping PKH", "Facilitator"),
      option("group_leader", "ketua_kelompok", "Ketua kelompok", "Group leader"),
      option("agent", "agen", "Agen bank", "Bank agent"),
      option("lender", "pemberi_pinjaman", "Pemberi pinjaman", "Lender"),
      option("lost", "hilang", "Hilang", "Lost"),
    ]),
  ],
  place: villageCode.name,
  unique: [kpmId.name],
  checks: [{ id: "checked-in-period", type: "in-period", column: "checked_on" }],
  measures: [
    { id: "rows", type: "count" },
    { id: "held_by", type: "count", by: "held_by" },
  ],
};
