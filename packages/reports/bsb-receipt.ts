import type { Condition, ReportType } from "@pantau/domain";
import {
  dateColumn,
  facilitatorId,
  kilogramColumn,
  kpmId,
  option,
  optionColumn,
  villageCode,
  yesNoColumn,
} from "./columns";

const SIGNED: Condition = { column: "signed", in: ["yes"] };
const POOR: Condition = { column: "quality", in: ["poor"] };

export const bsbReceipt: ReportType = {
  id: "bsb-receipt",
  label: { id: "Penerimaan beras BSB (TTB)", en: "BSB rice receipts (TTB)" },
  rowIs: { id: "satu baris KPM pada daftar tanda terima beras (TTB)", en: "a family's line of the TTB list" },
  about: {
    id: "Daftar tanda terima beras: berapa kilogram yang akhirnya dipegang KPM (termasuk penggantian), mutunya, dan apakah KPM sudah menandatangani.",
    en: "The receipt list: how many kilograms the family holds in the end (replacements included), their quality, and whether the family signed.",
  },
  expected: "entitlement",
  columns: [
    kpmId,
    villageCode,
    facilitatorId,
    dateColumn("received_on", "tanggal_terima", { id: "Tanggal terima", en: "Received on" }, "2020-09-25"),
    kilogramColumn("kg_received", "kg_terima", { id: "Beras diterima (kg)", en: "Received (kg)" }, 60, "30"),
    optionColumn("quality", "mutu", { id: "Mutu", en: "Quality" }, [
      option("good", "baik", "Baik", "Good"),
      option("poor", "buruk", "Buruk", "Poor"),
    ]),
    yesNoColumn("replaced", "diganti", { id: "Diganti", en: "Replaced" }),
    yesNoColumn("signed", "ttd", { id: "Ditandatangani", en: "Signed" }),
  ],
  place: villageCode.name,
  facilitator: facilitatorId.name,
  unique: [kpmId.name],
  checks: [{ id: "received-not-early", type: "not-before-period", column: "received_on" }],
  measures: [
    { id: "rows", type: "count" },
    // Whether a family is fully served depends on the schedule, which is configuration; so the exact
    // grams of signed rows that are good, and of those that are poor but replaced, are kept instead.
    {
      id: "served_good",
      type: "count",
      by: "kg_received",
      where: [SIGNED, { column: "quality", in: ["good"] }],
    },
    {
      id: "served_replaced",
      type: "count",
      by: "kg_received",
      where: [SIGNED, POOR, { column: "replaced", in: ["yes"] }],
    },
    { id: "kg", type: "sum", column: "kg_received" },
    { id: "signed", type: "count", where: [SIGNED] },
    { id: "poor", type: "count", where: [POOR] },
    { id: "replaced", type: "count", where: [{ column: "replaced", in: ["yes"] }] },
    { id: "received_day", type: "sum", column: "received_on" },
    { id: "received_on", type: "count", by: "received_on" },
  ],
};
