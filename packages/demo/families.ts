import type { RegionData } from "@pantau/domain";
import { FAMILIES, KNOWN_PROVINCES, KNOWN_REGENCIES, PROVINCES } from "./facts";
import { apportion, random } from "./random";

/** Families of each regency in the country (not thinned): known ones as known, the rest by its districts and villages. */
export function familiesByRegency(data: RegionData, seed: number): Map<string, number> {
  const weights = regencyWeights(data, seed);
  const result = new Map<string, number>();
  for (const [province, families] of familiesByProvince()) {
    const inside = data.regencies.map(({ code }) => code).filter((code) => code.startsWith(province));
    const known = inside.filter((code) => KNOWN_REGENCIES[code] !== undefined);
    const rest = inside.filter((code) => KNOWN_REGENCIES[code] === undefined);
    const left = families - known.reduce((sum, code) => sum + (KNOWN_REGENCIES[code] ?? 0), 0);
    const parts = apportion(
      left,
      rest.map((code) => weights.get(code) ?? 0),
    );
    for (const code of known) result.set(code, KNOWN_REGENCIES[code] ?? 0);
    rest.forEach((code, i) => {
      result.set(code, parts[i] ?? 0);
    });
  }
  return result;
}

function familiesByProvince(): Map<string, number> {
  const known = Object.values(KNOWN_PROVINCES).reduce((a, b) => a + b, 0);
  const others = Object.keys(PROVINCES).filter((code) => KNOWN_PROVINCES[code] === undefined);
  const parts = apportion(
    FAMILIES - known,
    others.map((code) => PROVINCES[code]?.thousands ?? 0),
  );
  return new Map([
    ...Object.entries(KNOWN_PROVINCES),
    ...others.map((code, i): [string, number] => [code, parts[i] ?? 0]),
  ]);
}

/** Cities have fewer poor families than the country around them has, for as many villages. */
function regencyWeights(data: RegionData, seed: number): Map<string, number> {
  const districts = new Map<string, number>();
  for (const { code } of data.districts) {
    districts.set(code.slice(0, 5), (districts.get(code.slice(0, 5)) ?? 0) + 1);
  }
  return new Map(
    data.regencies.map(({ code }) => {
      const noise = 0.75 + 0.5 * random(seed, "weight", code).next();
      const city = code.slice(3) >= "71" ? 0.6 : 1;
      return [code, (6 + (districts.get(code) ?? 0)) * noise * city];
    }),
  );
}
