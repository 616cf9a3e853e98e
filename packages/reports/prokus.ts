import type { ReportType, Text } from "@pantau/domain";
import { intColumn, kpmId, option, optionColumn, villageCode, yesNoColumn } from "./columns";

const DECILE: Text = { id: "Desil DTKS", en: "DTKS decile" };

export const prokus: ReportType = {
  id: "prokus",
  label: { id: "ProKus", en: "ProKus social entrepreneurship" },
  rowIs: {
    id: "satu KPM graduasi yang mengikuti ProKus pada bulan laporan",
    en: "a graduated family in the programme in the period",
  },
  about: {
    id: "KPM graduasi dalam Program Kewirausahaan Sosial (ProKus), ditujukan bagi desil 2, 3 dan 4 DTKS, beserta hasil usahanya.",
    en: "Graduated families in the social entrepreneurship programme (ProKus), meant for deciles 2, 3 and 4 of DTKS, and what their businesses bring about.",
  },
  expected: "monthly",
  columns: [
    kpmId,
    villageCode,
    optionColumn("model", "model", { id: "Model", en: "Model" }, [
      option("early_stage", "rintisan", "Rintisan", "Early-stage"),
      option("mentoring", "pendampingan", "Pendampingan", "Mentoring"),
      option("incubation", "inkubasi", "Inkubasi", "Incubation"),
    ]),
    intColumn("decile", "desil", DECILE, [1, 10], "3"),
    optionColumn("business", "usaha", { id: "Jenis usaha", en: "Business" }, [
      option("food_processing", "olahan_pangan", "Olahan pangan", "Food processing"),
      option("retail", "dagang", "Dagang", "Retail"),
      option("craft", "kerajinan", "Kerajinan", "Craft"),
      option("services", "jasa", "Jasa", "Services"),
      option("other", "lainnya", "Lainnya", "Other"),
    ]),
    intColumn(
      "jobs_created",
      "kerja_tercipta",
      { id: "Lapangan kerja tercipta", en: "Jobs created" },
      [0, 1000],
      "2",
    ),
    intColumn(
      "disabled_trained",
      "disabilitas_terlatih",
      { id: "Penyandang disabilitas terlatih", en: "People with disabilities trained" },
      [0, 1000],
      "0",
    ),
    intColumn(
      "youth_members",
      "anggota_karang_taruna",
      { id: "Anggota karang taruna", en: "Youth organisation members" },
      [0, 1000],
      "1",
    ),
    yesNoColumn("plastic_free", "bebas_plastik", { id: "Bebas kantong plastik", en: "Free of plastic bags" }),
    yesNoColumn(
      "farm_produce",
      "serap_hasil_tani",
      { id: "Menyerap hasil tani", en: "Takes up farm produce" },
      false,
    ),
  ],
  place: villageCode.name,
  unique: [kpmId.name],
  checks: [],
  measures: [
    { id: "rows", type: "count" },
    { id: "decile", type: "count", by: "decile" },
    { id: "model", type: "count", by: "model" },
    { id: "business", type: "count", by: "business" },
    { id: "jobs", type: "sum", column: "jobs_created" },
    { id: "disabled_trained", type: "sum", column: "disabled_trained" },
    { id: "youth", type: "sum", column: "youth_members" },
    { id: "plastic_free", type: "count", where: [{ column: "plastic_free", in: ["yes"] }] },
    { id: "farm_produce", type: "count", where: [{ column: "farm_produce", in: ["yes"] }] },
  ],
};
