import type { Column, Option, Text } from "@pantau/domain";

/** Columns that several report types share; each is written once, here. */

const OFFICIAL_CODE: Text = {
  id: "Kode resmi Kemendagri, dengan atau tanpa titik; kode pada bulan laporan atau kode sekarang.",
  en: "Official Kemendagri code, with or without dots; the code of the report's month or today's.",
};
const ID_RULE: Text = {
  id: "1 sampai 40 huruf, angka, titik, garis bawah atau tanda hubung; diawali huruf atau angka. Jangan memakai NIK.",
  en: "1 to 40 letters, digits, dots, underscores or hyphens; begins with a letter or digit. Never a NIK.",
};

export const KILOGRAM: Text = { id: "kg", en: "kg" };

/** An id column. Ids are the programme's own; a NIK is refused at the door. */
export function idColumn(name: string, nameId: string, label: Text, example: string): Column {
  return { name, nameId, required: true, label, help: ID_RULE, kind: { type: "id" }, example };
}

export function dateColumn(
  name: string,
  nameId: string,
  label: Text,
  example: string,
  required = true,
): Column {
  return {
    name,
    nameId,
    required,
    label,
    example,
    help: { id: "Tanggal: TTTT-BB-HH atau HH/BB/TTTT.", en: "Date: YYYY-MM-DD or DD/MM/YYYY." },
    kind: { type: "date" },
  };
}

export function intColumn(
  name: string,
  nameId: string,
  label: Text,
  range: readonly [number, number],
  example: string,
  required = true,
): Column {
  return {
    name,
    nameId,
    required,
    label,
    example,
    help: {
      id: `Bilangan bulat ${range[0]} sampai ${range[1]}.`,
      en: `A whole number from ${range[0]} to ${range[1]}.`,
    },
    kind: { type: "int", min: range[0], max: range[1] },
  };
}

/** A weight in kilograms with at most three decimals. */
export function kilogramColumn(
  name: string,
  nameId: string,
  label: Text,
  max: number,
  example: string,
): Column {
  return {
    name,
    nameId,
    required: true,
    label,
    example,
    help: {
      id: `Kilogram, 0 sampai ${max}, paling banyak tiga desimal, tanpa tanda ribuan.`,
      en: `Kilograms, 0 to ${max}, at most three decimals, no thousands sign.`,
    },
    kind: { type: "decimal", min: 0, max, unit: KILOGRAM },
  };
}

export function textColumn(name: string, nameId: string, label: Text, example: string): Column {
  return {
    name,
    nameId,
    required: false,
    label,
    example,
    help: {
      id: "Teks bebas, paling banyak 200 karakter. Jangan menulis data pribadi.",
      en: "Free text, at most 200 characters. Never personal data.",
    },
    kind: { type: "text" },
  };
}

export function yesNoColumn(name: string, nameId: string, label: Text, required = true): Column {
  return {
    name,
    nameId,
    required,
    label,
    example: "ya",
    help: { id: "ya atau tidak.", en: "yes or no." },
    kind: { type: "yesno" },
  };
}

export function optionColumn(name: string, nameId: string, label: Text, options: readonly Option[]): Column {
  return {
    name,
    nameId,
    required: true,
    label,
    kind: { type: "option", options },
    example: options[0]?.nameId ?? "",
  };
}

export function option(name: string, nameId: string, labelId: string, labelEn: string): Option {
  return { name, nameId, label: { id: labelId, en: labelEn } };
}

export const villageCode: Column = {
  name: "village_code",
  nameId: "kode_desa",
  required: true,
  label: { id: "Kode desa/kelurahan", en: "Village code" },
  help: OFFICIAL_CODE,
  kind: { type: "region", level: "village" },
  example: "33.02.08.2010",
};

export const regencyCode: Column = {
  name: "regency_code",
  nameId: "kode_kabupaten",
  required: true,
  label: { id: "Kode kabupaten/kota", en: "Regency code" },
  help: OFFICIAL_CODE,
  kind: { type: "region", level: "regency" },
  example: "33.02",
};

/** Required only where a check says so. */
export const districtCode: Column = {
  name: "district_code",
  nameId: "kode_kecamatan",
  required: false,
  label: { id: "Kode kecamatan", en: "District code" },
  help: OFFICIAL_CODE,
  kind: { type: "region", level: "district" },
  example: "33.02.08",
};

export const kpmId: Column = idColumn("kpm_id", "id_kpm", { id: "ID KPM", en: "KPM id" }, "KPM-3302-0000016");
export const facilitatorId: Column = idColumn(
  "facilitator_id",
  "id_pendamping",
  { id: "ID pendamping", en: "Facilitator id" },
  "PD-3302-000",
);
export const groupId: Column = idColumn(
  "group_id",
  "id_kelompok",
  { id: "ID kelompok", en: "Group id" },
  "KLP.3302.0000",
);
export const staffId: Column = idColumn(
  "staff_id",
  "id_sdm",
  { id: "ID SDM PKH", en: "Staff id" },
  "PD-3302-000",
);
