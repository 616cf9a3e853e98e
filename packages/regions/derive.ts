import { type DistrictsJson, packNames, type RegionsJson } from "./assets";
import { encodeVillages } from "./villages";

/** The texts of idn-area-data's files. */
export interface SourceFiles {
  readonly provinces: string;
  readonly regencies: string;
  readonly districts: string;
  readonly villages: string;
}

export interface DerivedFiles {
  readonly regions: RegionsJson;
  readonly districts: DistrictsJson;
  readonly villages: Uint8Array;
}

/** Derives the compact files from idn-area-data's CSV (ODbL; see NOTICE). */
export function deriveRegions(source: SourceFiles): DerivedFiles {
  const provinces = readNamed(source.provinces, 1);
  const regencies = readNamed(source.regencies, 2);
  const districts = readNamed(source.districts, 2);
  return {
    regions: {
      provinces: Object.fromEntries(provinces.map(({ code, name }) => [code, titleCase(name)])),
      regencies: packNames(regencies.map(({ code, name }) => ({ code, name: titleCase(name) }))),
    },
    districts: packNames(districts),
    villages: encodeVillages(
      readVillageCodes(source.villages),
      districts.map((district) => district.code),
    ),
  };
}

/** Rows `code,[parent,]name`; the source quotes no name of a province, regency or district. */
function readNamed(csv: string, nameColumn: number): { code: string; name: string }[] {
  return rowsOf(csv).map((row) => {
    const cells = row.split(",");
    const [code, name] = [cells[0], cells[nameColumn]];
    if (!code || !name || cells.length !== nameColumn + 1 || /["|]/.test(name)) {
      throw new RangeError(`idn-area-data has a row of another form: ${row}`);
    }
    return { code, name: name.trim() };
  });
}

function readVillageCodes(csv: string): number[] {
  return rowsOf(csv)
    .map((row) => Number(row.slice(0, 13).replaceAll(".", "")))
    .sort((a, b) => a - b);
}

function rowsOf(csv: string): string[] {
  return csv
    .split("\n")
    .slice(1)
    .map((row) => row.trimEnd())
    .filter((row) => row !== "");
}

/** Words that stay as they are; the source writes provinces and regencies in capitals. */
const ABBREVIATIONS = new Set(["DKI"]);

/** `KABUPATEN ACEH SELATAN` -> `Kabupaten Aceh Selatan`. */
export function titleCase(name: string): string {
  return name.replaceAll(/[A-Za-z]+/g, (word) =>
    ABBREVIATIONS.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase(),
  );
}
