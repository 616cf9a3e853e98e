import { type Column, LONGEST_TEXT, optionsOf, type Text } from "@pantau/domain";

/** What a cell of a column looks like, for templates and pages: told by the definition alone. */
export function columnForm(column: Column): Text {
  const { kind } = column;
  switch (kind.type) {
    case "id":
      return { id: "ID, 1-40 karakter", en: "id, 1-40 characters" };
    case "text":
      return { id: `teks, sampai ${LONGEST_TEXT} karakter`, en: `text, up to ${LONGEST_TEXT} characters` };
    case "int":
      return {
        id: `bilangan bulat ${kind.min}..${kind.max}`,
        en: `whole number ${kind.min}..${kind.max}`,
      };
    case "decimal":
      return {
        id: `angka ${kind.min}..${kind.max} ${kind.unit.id}, tiga desimal`,
        en: `number ${kind.min}..${kind.max} ${kind.unit.en}, three decimals`,
      };
    case "date":
      return { id: "tanggal TTTT-BB-HH atau HH/BB/TTTT", en: "date YYYY-MM-DD or DD/MM/YYYY" };
    case "region":
      return REGION_FORMS[kind.level];
    default: {
      const options = optionsOf(kind) ?? [];
      return {
        id: options.map(({ nameId }) => nameId).join(" | "),
        en: options.map(({ name }) => name).join(" | "),
      };
    }
  }
}

const REGION_FORMS: Readonly<Record<"village" | "district" | "regency", Text>> = {
  village: { id: "kode desa, 10 angka", en: "village code, 10 digits" },
  district: { id: "kode kecamatan, 6 angka", en: "district code, 6 digits" },
  regency: { id: "kode kabupaten/kota, 4 angka", en: "regency code, 4 digits" },
};
