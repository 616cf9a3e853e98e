import type { Lang, Text } from "../text";
import { optionsOf } from "./cells/option";
import type { Column, ReportType } from "./definition";
import type { Problem, ProblemCode } from "./problem";

type TypeTold = Pick<ReportType, "columns" | "checks">;

/** Stands for the type where a file cannot be used whatever type it is meant to be. */
export const ANY_TYPE: TypeTold = { columns: [], checks: [] };

/**
 * What is wrong and what to do next, for the person who sent the file. Names the column as its
 * header in `lang`; never says more of a cell than `problem.value`, which is masked.
 */
export function problemText(problem: Problem, type: TypeTold, lang: Lang): string {
  const column = type.columns.find(({ name }) => name === problem.column);
  const text = (SPECIAL[problem.code]?.(problem, type, column) ?? PLAIN[problem.code]?.(column)) as Text;
  return column ? `${headerName(column, lang)}: ${text[lang]}` : text[lang];
}

/** A column's header name in a language. */
export function headerName(column: Column, lang: Lang): string {
  return lang === "id" ? column.nameId : column.name;
}

type ByColumn = (column: Column | undefined) => Text;
type ByProblem = (problem: Problem, type: TypeTold, column: Column | undefined) => Text;

/** Texts that the code and the column's definition suffice for. */
const PLAIN: Partial<Record<ProblemCode, ByColumn>> = {
  required: () => ({ id: "kosong, padahal wajib. Isi kolom ini.", en: "is empty but required. Fill it in." }),
  not_integer: () => ({
    id: "bukan bilangan bulat. Tulis angka saja, tanpa desimal dan tanpa tanda ribuan.",
    en: "is not a whole number. Write digits only, without decimals or a thousands sign.",
  }),
  not_number: () => ({
    id: "bukan angka. Tulis angka dengan titik atau koma desimal, paling banyak tiga desimal, tanpa tanda ribuan.",
    en: "is not a number. Write it with a decimal point or comma, at most three decimals, no thousands sign.",
  }),
  out_of_range: rangeText,
  bad_date: () => ({
    id: "bukan tanggal. Tulis TTTT-BB-HH atau HH/BB/TTTT.",
    en: "is not a date. Write YYYY-MM-DD or DD/MM/YYYY.",
  }),
  outside_period: () => ({
    id: "tanggal ini tidak boleh ada dalam laporan bulan ini. Perbaiki tanggalnya atau pindahkan baris ke bulan yang benar.",
    en: "this date may not stand in this month's report. Correct it, or move the row to the right month.",
  }),
  unknown_option: optionText,
  bad_code: codeText,
  outside_scope: () => ({
    id: "wilayah ini di luar wilayah berkas. Perbaiki kodenya, atau kirim baris ini dalam berkas wilayahnya.",
    en: "lies outside the file's region. Correct the code, or send the row in a file of its own region.",
  }),
  unknown_region: () => ({
    id: "kode ini tidak ada pada daftar wilayah bulan laporan. Periksa kode resmi Kemendagri.",
    en: "is not on the list of regions of that month. Look up the official Kemendagri code.",
  }),
  unknown_village: () => ({
    id: "kecamatannya dikenal, desanya tidak. Baris diterima; periksa kode desa.",
    en: "the district is known, the village is not. The row is accepted; check the village code.",
  }),
  unusual: () => ({
    id: "angka ini jauh dari biasanya. Laporan diterima; periksa dan kirim ulang bila salah.",
    en: "is far from what is usual. The report is accepted; check it and send it again if it is wrong.",
  }),
  empty_file: () => ({
    id: "Berkas ini kosong. Isi templat laporan lalu kirim lagi.",
    en: "The file is empty. Fill in the report's template and send it again.",
  }),
  missing_column: () => ({
    id: "kolom ini tidak ada pada baris judul. Pakai judul kolom dari templat.",
    en: "the header row does not have this column. Use the header of the template.",
  }),
  unsupported_format: () => ({
    id: "Jenis berkas ini tidak didukung. Simpan sebagai CSV (UTF-8) atau XLSX lalu kirim lagi.",
    en: "This kind of file is not supported. Save it as CSV (UTF-8) or XLSX and send it again.",
  }),
  no_slot: () => ({
    id: "Berkas provinsi atau nasional ini tidak memuat satu baris pun. Laporan nihil dikirim per kabupaten/kota.",
    en: "This province or nation file has no row. A report of zero is sent for one regency.",
  }),
};

/** Texts that need the problem itself. */
const SPECIAL: Partial<Record<ProblemCode, ByProblem>> = {
  duplicate: ({ firstRow }) => ({
    id: `sudah ada pada baris ${firstRow}. Hapus salah satu, atau perbaiki kodenya.`,
    en: `already stands in row ${firstRow}. Delete one of the two, or correct the id.`,
  }),
  check_failed: ({ detail }, type) => {
    const check = type.checks.find(({ id }) => id === detail);
    return check && "text" in check ? check.text : { id: "tidak cocok.", en: "does not fit." };
  },
  unknown_column: ({ value }) => ({
    id: `Kolom "${value}" tidak dikenal dan tidak dibaca. Periksa ejaannya, atau hapus.`,
    en: `The column "${value}" is not known and is not read. Check its spelling, or delete it.`,
  }),
  malformed: ({ row, detail, value }) => malformedText(row, detail, value),
  bad_encoding: ({ row }) => ({
    id: `Berkas ini bukan teks UTF-8${atRow(row, "id")}. Simpan sebagai "CSV UTF-8" atau XLSX lalu kirim lagi.`,
    en: `The file is not UTF-8 text${atRow(row, "en")}. Save it as "CSV UTF-8" or XLSX and send it again.`,
  }),
  too_large: ({ detail }) => TOO_LARGE[detail ?? ""] ?? (TOO_LARGE.bytes as Text),
  personal_data: ({ detail, value }) =>
    detail === "header"
      ? {
          id: `Judul kolom memuat "${value}": data pribadi tidak boleh dikirim. Hapus kolom itu; berkas ini tidak disimpan.`,
          en: `A header has the word "${value}": personal data may not be sent. Delete that column; nothing of this file is kept.`,
        }
      : {
          id: "berisi NIK. Pakai ID program, bukan NIK; berkas ini tidak disimpan.",
          en: "holds NIKs. Use the programme's ids, never a NIK; nothing of this file is kept.",
        },
};

const TOO_LARGE: Readonly<Record<string, Text>> = {
  bytes: {
    id: "Berkas ini terlalu besar (batas 1 GB terkirim, 4 GB setelah dibuka). Bagi per kabupaten/kota lalu kirim lagi.",
    en: "The file is too large (1 GB as sent, 4 GB unpacked). Split it by regency and send the parts.",
  },
  rows: {
    id: "Berkas ini lebih dari 20 juta baris. Bagi per kabupaten/kota lalu kirim lagi.",
    en: "The file has more than 20 million rows. Split it by regency and send the parts.",
  },
  sum: {
    id: "Jumlah satu kolom melampaui batas hitung tepat. Periksa angka-angka yang sangat besar.",
    en: "The sum of a column is past what can be counted exactly. Check the very large numbers.",
  },
};

const MALFORMED: Readonly<Record<string, Text>> = {
  open_quote: { id: "tanda kutip dibuka tetapi tidak ditutup", en: "a quote is opened and not closed" },
  after_quote: { id: "ada teks setelah tanda kutip penutup", en: "text follows a closing quote" },
  more_cells: { id: "sel lebih banyak daripada judul kolom", en: "more cells than the header has" },
  long_record: { id: "baris ini terlalu panjang", en: "the record is too long" },
  gzip: { id: "berkas gzip rusak atau terpotong", en: "the gzip file is broken or cut short" },
  zip: { id: "berkas XLSX rusak atau terpotong", en: "the XLSX file is broken or cut short" },
  xml: { id: "isi berkas XLSX rusak", en: "the content of the XLSX file is broken" },
};

function malformedText(row: number, detail: string | undefined, value: string): Text {
  if (detail === "header_twice") {
    return {
      id: `Judul kolom "${value}" ada dua kali. Hapus salah satu lalu kirim lagi.`,
      en: `The header "${value}" stands twice. Delete one of the two and send the file again.`,
    };
  }
  const what = MALFORMED[detail ?? ""] ?? { id: "berkas rusak", en: "the file is broken" };
  return {
    id: `Berkas tidak dapat dibaca${atRow(row, "id")}: ${what.id}. Perbaiki lalu kirim lagi.`,
    en: `The file cannot be read${atRow(row, "en")}: ${what.en}. Correct it and send it again.`,
  };
}

function atRow(row: number, lang: Lang): string {
  if (row === 0) return "";
  return lang === "id" ? ` pada baris ${row}` : ` at row ${row}`;
}

function rangeText(column: Column | undefined): Text {
  const kind = column?.kind;
  if (kind?.type === "int" || kind?.type === "decimal") {
    return {
      id: `di luar batas. Tulis angka dari ${kind.min} sampai ${kind.max}.`,
      en: `is out of range. Write a number from ${kind.min} to ${kind.max}.`,
    };
  }
  return { id: "terlalu panjang. Paling banyak 200 karakter.", en: "is too long. At most 200 characters." };
}

function optionText(column: Column | undefined): Text {
  const options = (column && optionsOf(column.kind)) ?? [];
  return {
    id: `pilihan tidak dikenal. Pilih: ${options.map(({ nameId }) => nameId).join(", ")}.`,
    en: `is not an option. Choose: ${options.map(({ name }) => name).join(", ")}.`,
  };
}

const CODE_FORMS = { village: "33.02.08.2010", district: "33.02.08", regency: "33.02" } as const;

function codeText(column: Column | undefined): Text {
  if (column?.kind.type === "region") {
    const form = CODE_FORMS[column.kind.level];
    const digits = form.replaceAll(".", "");
    return {
      id: `bukan kode wilayah yang benar. Bentuknya ${form} atau ${digits}; simpan kolom ini sebagai teks.`,
      en: `is not a region code of the right form. It looks like ${form} or ${digits}; keep the column as text.`,
    };
  }
  return {
    id: "bukan ID yang benar: 1 sampai 40 huruf, angka, titik, garis bawah atau tanda hubung, diawali huruf atau angka.",
    en: "is not a proper id: 1 to 40 letters, digits, dots, underscores or hyphens, beginning with a letter or digit.",
  };
}
