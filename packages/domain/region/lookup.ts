import type { RegencyId } from "./region";
import type { CodeLookup, RegionData } from "./tree";

/** What distinguishes one version of the tree: regencies and provinces that are labelled otherwise than today. */
export interface Relabelling {
  /** Code of the period (dotted) by identity, for regencies that moved later. */
  readonly codeThen: ReadonlyMap<RegencyId, string>;
  /** Province of the period by today's province, for provinces that did not exist yet. */
  readonly provinceThen: ReadonlyMap<string, string>;
}

/** The digits of a dotted code as a number: `33.02.01` -> 330201. */
export function digitsOf(code: string): number {
  return Number(code.replaceAll(".", ""));
}

/** Dense tables over the codes of a period and of today; about 2 MB a version of the tree. */
export function makeLookup(data: RegionData, relabelling: Relabelling, villages: VillageTable): CodeLookup {
  const regencies = data.regencies.map((regency) => regency.code as RegencyId);
  const regencyIndex = new Int16Array(10_000).fill(-1);
  const provinceNumber = new Uint8Array(100);
  const districtIndex = new Int16Array(1_000_000).fill(-1);
  const districts = data.districts.map((district) => district.code);

  for (const { code } of data.provinces) {
    provinceNumber[Number(code)] = Number(relabelling.provinceThen.get(code) ?? code);
  }
  regencies.forEach((id, index) => {
    regencyIndex[digitsOf(id)] = index;
    const then = relabelling.codeThen.get(id);
    if (then !== undefined) regencyIndex[digitsOf(then)] = index;
  });
  districts.forEach((code, index) => {
    districtIndex[digitsOf(code)] = index;
    const then = relabelling.codeThen.get(code.slice(0, 5) as RegencyId);
    if (then !== undefined) districtIndex[digitsOf(then + code.slice(5))] = index;
  });

  return {
    regencies,
    regencyIndex,
    provinceNumber,
    districtIndex,
    districts,
    hasVillageIn: villages.has,
  };
}

/** The villages by district, shared by all versions of the tree. */
export interface VillageTable {
  /** Whether the district (index into `RegionData.districts`) has a village with these last four digits. */
  has(districtIndex: number, lastFour: number): boolean;
}

/** A sorted run of last digits for each district: 200 KB for the 83,763 villages, found by bisection. */
export function makeVillageTable(data: RegionData): VillageTable {
  const { villages } = data;
  if (villages.length === 0) return { has: (districtIndex) => districtIndex >= 0 };
  const starts = new Int32Array(data.districts.length + 1);
  const lastFours = new Uint16Array(villages.length);
  let at = 0;
  data.districts.forEach((district, index) => {
    const prefix = digitsOf(district.code);
    starts[index] = at;
    while (at < villages.length && Math.floor((villages[at] as number) / 10_000) === prefix) {
      lastFours[at] = (villages[at] as number) % 10_000;
      at++;
    }
  });
  if (at !== villages.length) throw new RangeError(`village ${villages[at]} lies in no district`);
  starts[data.districts.length] = at;
  return { has: (districtIndex, lastFour) => bisect(lastFours, starts, districtIndex, lastFour) };
}

function bisect(
  lastFours: Uint16Array,
  starts: Int32Array,
  districtIndex: number,
  lastFour: number,
): boolean {
  let low = starts[districtIndex] ?? 0;
  let high = starts[districtIndex + 1] ?? 0;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const found = lastFours[middle] as number;
    if (found === lastFour) return true;
    if (found < lastFour) low = middle + 1;
    else high = middle;
  }
  return false;
}
