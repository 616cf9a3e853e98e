import { makeRegionTree } from "../../region/make-tree";
import type { RegionData, RegionTree } from "../../region/tree";

const region = (code: string) => ({ code, name: `Region ${code}` });

/** A few regions of today: Banyumas and Temanggung of Central Java, Makassar's neighbour, and two of Papua's splits. */
const DATA: RegionData = {
  provinces: ["33", "73", "91", "93"].map(region),
  regencies: ["33.02", "33.23", "73.06", "91.03", "93.01"].map(region),
  districts: ["33.02.01", "33.02.08", "33.23.05", "73.06.01", "91.03.01", "93.01.01"].map(region),
  villages: Float64Array.of(
    3302012001,
    3302012002,
    3302082010,
    3323052001,
    7306012022,
    9103012001,
    9301012001,
  ),
};

/** The small nation's tree; in 2020 code 93.01 was 91.01 and lay in province 91. */
export function smallNation(): RegionTree {
  return makeRegionTree(DATA);
}
