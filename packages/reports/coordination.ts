import type { Condition, ReportType } from "@pantau/domain";
import { dateColumn, districtCode, intColumn, option, optionColumn, regencyCode } from "./columns";

const LOCAL: Condition = { column: "level", in: ["village", "district"] };

export const coordination: ReportType = {
  id: "coordination",
  label: { id: "Rapat koordinasi", en: "Coordination meetings" },
  rowIs: { id: "satu rapat koordinasi", en: "a coordination meeting" },
  about: {
    id: "Rapat koordinasi lintas sektor pada tingkat desa, kecamatan, kabupaten/kota atau provinsi.",
    en: "Coordination meetings across sectors at village, district, regency or province level.",
  },
  expected: "monthly",
  columns: [
    dateColumn("met_on", "tanggal_rapat", { id: "Tanggal rapat", en: "Met on" }, "2020-09-22"),
    optionColumn("level", "tingkat", { id: "Tingkat", en: "Level" }, [
      option("village", "desa", "Desa/kelurahan", "Village"),
      option("district", "kecamatan", "Kecamatan", "District"),
      option("regency", "kabupaten", "Kabupaten/kota", "Regency"),
      option("province", "provinsi", "Provinsi", "Province"),
    ]),
    districtCode,
    regencyCode,
    intColumn("agencies", "instansi", { id: "Jumlah instansi", en: "Agencies" }, [1, 100], "5"),
    intColumn("attendees", "peserta", { id: "Jumlah peserta", en: "Attendees" }, [1, 10_000], "40"),
  ],
  place: regencyCode.name,
  checks: [
    { id: "met-in-period", type: "in-period", column: "met_on" },
    { id: "district-named", type: "required-where", column: districtCode.name, where: LOCAL },
    {
      id: "district-in-regency",
      type: "inside",
      column: districtCode.name,
      other: regencyCode.name,
      text: {
        id: "Kecamatan harus berada di kabupaten/kota pada baris itu.",
        en: "The district must lie in the row's regency.",
      },
    },
  ],
  measures: [
    { id: "rows", type: "count" },
    { id: "level", type: "count", by: "level" },
    { id: "districts", type: "distinct", column: districtCode.name, where: [LOCAL] },
    { id: "agencies", type: "sum", column: "agencies" },
    { id: "attendees", type: "sum", column: "attendees" },
  ],
};
