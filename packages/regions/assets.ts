import type { RegionData } from "@pantau/domain";
import { decodeVillages } from "./villages";

/** Names of the derived files, in `generated/` and wherever the web serves them from. */
export const ASSETS = {
  /** Provinces and regencies: all that a first view needs (5 KB as brotli). */
  regions: "regions.json",
  districts: "districts.json",
  villages: "villages.bin",
} as const;

/** `regions.json`: names by dotted code of today, in order of code. */
export interface RegionsJson {
  readonly provinces: Readonly<Record<string, string>>;
  /** Province -> names of its regencies by the code's last two digits, e.g. `{"33": "01Kabupaten Cilacap|02…"}`. */
  readonly regencies: Readonly<Record<string, string>>;
}

/** `districts.json`: dotted regency code -> `01Name|02Name|…`. */
export type DistrictsJson = Readonly<Record<string, string>>;

export interface RegionAssets {
  readonly regions: RegionsJson;
  /** Absent: a tree without districts (and so without villages). A function is asked when they are first needed. */
  readonly districts?: DistrictsJson | (() => DistrictsJson);
  /** Contents of `villages.bin`. Absent: every village of a known district counts as known. */
  readonly villages?: Uint8Array;
}

/**
 * Puts the derived files together to what `makeRegionTree` wants. Districts and villages are unpacked when first
 * asked for, which most requests never do; a damaged village file throws `RangeError` then.
 */
export function decodeRegionData({ regions, districts, villages }: RegionAssets): RegionData {
  const unpacked: { districts?: Named[]; villages?: Float64Array } = {};
  return {
    provinces: sorted(Object.entries(regions.provinces).map(([code, name]) => ({ code, name }))),
    regencies: unpackNames(regions.regencies),
    get districts() {
      unpacked.districts ??= unpackNames((typeof districts === "function" ? districts() : districts) ?? {});
      return unpacked.districts;
    },
    get villages() {
      unpacked.villages ??= villages
        ? decodeVillages(
            villages,
            this.districts.map(({ code }) => code),
          )
        : new Float64Array(0);
      return unpacked.villages;
    },
  };
}

interface Named {
  readonly code: string;
  readonly name: string;
}

/** Children by parent code, in the form of `RegionsJson.regencies`. Names hold no `|`. */
export function packNames(children: readonly Named[]): Record<string, string> {
  const packed: Record<string, string> = {};
  for (const { code, name } of children) {
    const parent = code.slice(0, -3);
    const entry = code.slice(-2) + name;
    packed[parent] = packed[parent] === undefined ? entry : `${packed[parent]}|${entry}`;
  }
  return packed;
}

function unpackNames(packed: Readonly<Record<string, string>>): Named[] {
  return sorted(
    Object.entries(packed).flatMap(([parent, entries]) =>
      entries.split("|").map((entry) => ({ code: `${parent}.${entry.slice(0, 2)}`, name: entry.slice(2) })),
    ),
  );
}

/** In order of code; JSON objects do not promise it, but ours nearly always are. */
function sorted(named: Named[]): Named[] {
  const inOrder = named.every(({ code }, index) => index === 0 || (named[index - 1] as Named).code < code);
  return inOrder ? named : named.sort((a, b) => (a.code < b.code ? -1 : 1));
}
