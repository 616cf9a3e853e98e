import type { Measure, ReportType, Text } from "@pantau/domain";
import {
  dateColumn,
  idColumn,
  kilogramColumn,
  option,
  optionColumn,
  textColumn,
  villageCode,
  yesNoColumn,
} from "./columns";

const MAX_KG = 1_000_000;
const WEIGHTS: readonly { measure: string; name: string; nameId: string; label: Text; example: string }[] = [
  {
    measure: "allocated",
    name: "allocated_kg",
    nameId: "alokasi_kg",
    label: { id: "Alokasi (kg)", en: "Allocated (kg)" },
    example: "2497.5",
  },
  {
    measure: "released",
    name: "released_kg",
    nameId: "keluar_kg",
    label: { id: "Dikeluarkan BULOG (kg)", en: "Released by BULOG (kg)" },
    example: "2497.5",
  },
  {
    measure: "received",
    name: "received_kg",
    nameId: "terima_kg",
    label: { id: "Diterima di titik bagi (kg)", en: "Received at the drop point (kg)" },
    example: "2490",
  },
  {
    measure: "rejected",
    name: "rejected_kg",
    nameId: "tolak_kg",
    label: { id: "Ditolak (kg)", en: "Rejected (kg)" },
    example: "30",
  },
  {
    measure: "replaced",
    name: "replaced_kg",
    nameId: "ganti_kg",
    label: { id: "Diganti (kg)", en: "Replaced (kg)" },
    example: "30",
  },
];
const SPLITS = ["drop_point", "transporter", "warehouse"] as const;

const weightMeasures: Measure[] = WEIGHTS.flatMap(({ measure, name }) => [
  { id: measure, type: "sum" as const, column: name },
  ...SPLITS.map((by) => ({ id: `${measure}_by_${by}`, type: "sum" as const, column: name, by })),
]);

export const bsbDelivery: ReportType = {
  id: "bsb-delivery",
  label: { id: "Pengiriman beras BSB", en: "BSB rice deliveries" },
  rowIs: { id: "satu pengiriman beras ke titik bagi", en: "rice brought to a drop point" },
  about: {
    id: "Beras bantuan sosial (BSB) yang dikeluarkan BULOG dan dibawa transportir ke titik bagi. Bulan laporan adalah bulan hak; pengiriman boleh terlambat, tidak boleh lebih awal.",
    en: "Rice aid (BSB) released by BULOG and brought by a transporter to a drop point. The period is the month of the entitlement; deliveries may come late, never early.",
  },
  expected: "entitlement",
  columns: [
    idColumn("delivery_id", "id_pengiriman", { id: "ID pengiriman", en: "Delivery id" }, "DO-3302-09-000"),
    villageCode,
    optionColumn("drop_point", "titik_bagi", { id: "Titik bagi", en: "Drop point" }, [
      option("rt", "rt", "RT", "RT (neighbourhood)"),
      option("rw", "rw", "RW", "RW (hamlet)"),
      option("pkh_meeting", "pertemuan_pkh", "Tempat pertemuan PKH", "PKH meeting place"),
      option("other", "lainnya", "Lainnya", "Other"),
    ]),
    dateColumn("delivered_on", "tanggal_kirim", { id: "Tanggal kirim", en: "Delivered on" }, "2020-09-07"),
    ...WEIGHTS.map((w) => kilogramColumn(w.name, w.nameId, w.label, MAX_KG, w.example)),
    textColumn("transporter", "transportir", { id: "Transportir", en: "Transporter" }, "BGR"),
    textColumn("warehouse", "gudang", { id: "Gudang BULOG", en: "BULOG warehouse" }, "Gudang Klahang"),
    yesNoColumn(
      "announced",
      "diumumkan",
      { id: "Jadwal diumumkan kepada KPM", en: "Schedule announced to families" },
      false,
    ),
  ],
  place: villageCode.name,
  unique: ["delivery_id"],
  checks: [
    { id: "delivered-not-early", type: "not-before-period", column: "delivered_on" },
    {
      id: "received-at-most-released",
      type: "at-most",
      column: "received_kg",
      other: "released_kg",
      text: {
        id: "Beras diterima tidak boleh melebihi beras dikeluarkan.",
        en: "Received may not exceed released.",
      },
    },
    {
      id: "rejected-at-most-received",
      type: "at-most",
      column: "rejected_kg",
      other: "received_kg",
      text: {
        id: "Beras ditolak tidak boleh melebihi beras diterima.",
        en: "Rejected may not exceed received.",
      },
    },
    {
      id: "replaced-at-most-rejected",
      type: "at-most",
      column: "replaced_kg",
      other: "rejected_kg",
      text: {
        id: "Beras diganti tidak boleh melebihi beras ditolak.",
        en: "Replaced may not exceed rejected.",
      },
    },
  ],
  measures: [
    { id: "rows", type: "count" },
    ...weightMeasures,
    { id: "rows_by_drop_point", type: "count", by: "drop_point" },
    { id: "rows_by_transporter", type: "count", by: "transporter" },
    { id: "rows_by_warehouse", type: "count", by: "warehouse" },
    { id: "announced", type: "count", by: "announced", where: [{ column: "announced", filled: true }] },
    { id: "delivered_day", type: "sum", column: "delivered_on" },
    { id: "delivered_on", type: "count", by: "delivered_on" },
  ],
};
