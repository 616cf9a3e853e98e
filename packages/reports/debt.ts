import type { Condition, ReportType } from "@pantau/domain";
import {
  dateColumn,
  idColumn,
  intColumn,
  kpmId,
  option,
  optionColumn,
  villageCode,
  yesNoColumn,
} from "./columns";

const CLOSED: Condition[] = [{ column: "closed_on", filled: true }];
const OPEN: Condition[] = [{ column: "closed_on", filled: false }];

export const debt: ReportType = {
  id: "debt",
  label: { id: "Jeratan utang", en: "Debt bondage" },
  rowIs: {
    id: "satu kasus utang yang terbuka kapan pun dalam bulan laporan",
    en: "a debt case that was open at any time in the period",
  },
  about: {
    id: "Kasus KPM yang terjerat bank keliling, bank emok atau pinjaman ilegal: dibuka, didampingi, ditutup.",
    en: "Families caught by mobile banks, bank emok or illegal loans: cases are opened, accompanied, closed.",
  },
  expected: "monthly",
  columns: [
    idColumn("case_id", "id_kasus", { id: "ID kasus", en: "Case id" }, "KS-3302-0000"),
    kpmId,
    villageCode,
    optionColumn("lender", "pemberi_pinjaman", { id: "Pemberi pinjaman", en: "Lender" }, [
      option("mobile_bank", "bank_keliling", "Bank keliling", "Mobile bank"),
      option("bank_emok", "bank_emok", "Bank emok", "Bank emok"),
      option("online_loan", "pinjaman_online", "Pinjaman online", "Online loan"),
      option("other", "lainnya", "Lainnya", "Other"),
    ]),
    dateColumn("opened_on", "tanggal_buka", { id: "Tanggal buka", en: "Opened on" }, "2020-07-05"),
    dateColumn("closed_on", "tanggal_tutup", { id: "Tanggal tutup", en: "Closed on" }, "2020-09-20", false),
    intColumn(
      "amount_idr",
      "jumlah_rupiah",
      { id: "Jumlah utang (rupiah)", en: "Amount (rupiah)" },
      [0, 1_000_000_000_000],
      "4300000",
      false,
    ),
    yesNoColumn("kks_pawned", "kks_digadaikan", { id: "KKS digadaikan", en: "KKS pawned" }),
  ],
  place: villageCode.name,
  unique: ["case_id"],
  checks: [
    { id: "opened-not-later", type: "not-after-period", column: "opened_on" },
    { id: "closed-in-period", type: "in-period", column: "closed_on" },
    {
      id: "closed-not-before-opened",
      type: "at-least",
      column: "closed_on",
      other: "opened_on",
      text: { id: "Tanggal tutup tidak boleh sebelum tanggal buka.", en: "Closed may not be before opened." },
    },
  ],
  measures: [
    { id: "rows", type: "count" },
    { id: "closed", type: "count", where: CLOSED },
    { id: "lender", type: "count", by: "lender" },
    { id: "closed_by_lender", type: "count", where: CLOSED, by: "lender" },
    { id: "pawned", type: "count", where: [{ column: "kks_pawned", in: ["yes"] }] },
    { id: "amount", type: "sum", column: "amount_idr" },
    { id: "amount_rows", type: "count", where: [{ column: "amount_idr", filled: true }] },
    { id: "open_age", type: "age", column: "opened_on", where: OPEN },
  ],
};
