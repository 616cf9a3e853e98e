import type { Text } from "../text";
import type { ProblemCode } from "./problem";

/** Short names of the problem codes, for tables and counts. */
export const PROBLEM_TITLES: Readonly<Record<ProblemCode, Text>> = {
  required: { id: "Wajib diisi", en: "Required" },
  not_integer: { id: "Bukan bilangan bulat", en: "Not a whole number" },
  not_number: { id: "Bukan angka", en: "Not a number" },
  out_of_range: { id: "Di luar batas", en: "Out of range" },
  bad_date: { id: "Tanggal salah", en: "Bad date" },
  outside_period: { id: "Di luar bulan laporan", en: "Outside the period" },
  unknown_option: { id: "Pilihan tidak dikenal", en: "Unknown option" },
  bad_code: { id: "Bentuk kode salah", en: "Bad code" },
  outside_scope: { id: "Di luar wilayah laporan", en: "Outside the file's region" },
  unknown_region: { id: "Wilayah tidak dikenal", en: "Unknown region" },
  duplicate: { id: "Baris ganda", en: "Duplicate" },
  check_failed: { id: "Kolom tidak cocok satu sama lain", en: "Columns contradict each other" },
  unknown_village: { id: "Desa tidak dikenal", en: "Unknown village" },
  unknown_column: { id: "Kolom tidak dikenal", en: "Unknown column" },
  unusual: { id: "Angka tidak biasa", en: "Unusual number" },
  empty_file: { id: "Berkas kosong", en: "Empty file" },
  missing_column: { id: "Kolom tidak ada", en: "Missing column" },
  malformed: { id: "Berkas rusak", en: "Malformed file" },
  bad_encoding: { id: "Bukan teks UTF-8", en: "Not UTF-8 text" },
  unsupported_format: { id: "Jenis berkas tidak didukung", en: "Unsupported kind of file" },
  too_large: { id: "Terlalu besar", en: "Too large" },
  no_slot: { id: "Tidak ada laporan di dalamnya", en: "Names no slot" },
  personal_data: { id: "Data pribadi", en: "Personal data" },
};
