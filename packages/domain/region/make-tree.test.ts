import { describe, expect, it } from "vitest";
import { period } from "../period";
import { makeRegionTree } from "./make-tree";
import type { RegencyId } from "./region";
import type { CodeLookup, RegionData } from "./tree";

/** Whether a ten-digit village code, as written, is known. */
const hasVillage = (lookup: CodeLookup) => (tenDigits: number) => {
  const district = lookup.districtIndex[Math.floor(tenDigits / 10_000)] ?? -1;
  return lookup.hasVillageIn(district, tenDigits % 10_000);
};

const data: RegionData = {
  provinces: ["33", "91", "93"].map((code) => ({ code, name: `Provinsi ${code}` })),
  regencies: ["33.02", "91.03", "93.01"].map((code) => ({ code, name: `Kabupaten ${code}` })),
  districts: ["33.02.01", "33.02.02", "93.01.04"].map((code) => ({ code, name: `Kecamatan ${code}` })),
  villages: Float64Array.of(3302011001, 3302012001, 9301042005),
};
const tree = makeRegionTree(data);
const [then, now] = [tree.at(period("2022-07")), tree.at(period("2022-08"))];
const merauke = "93.01" as RegencyId;

describe("makeRegionTree", () => {
  it("labels a moved regency by the period", () => {
    expect(then.provinces.map(({ code }) => code)).toEqual(["33", "91"]);
    expect(then.provinces[1]?.regencies).toEqual([merauke, "91.03"]);
    expect(now.provinces[1]?.regencies).toEqual(["91.03"]);
    expect([then.codeOf(merauke), now.codeOf(merauke)]).toEqual(["91.01", "93.01"]);
    expect([then.provinceOf(merauke), now.provinceOf(merauke)]).toEqual(["91", "93"]);
  });

  it("names regions, and has districts by today's codes", () => {
    expect(then.nameOf(merauke)).toBe("Kabupaten 93.01");
    expect(then.provinceName("91")).toBe("Provinsi 91");
    expect(then.provinceName("99")).toBeUndefined();
    expect(then.districtsOf(merauke)).toEqual(["93.01.04"]);
    expect(then.districtsOf("91.03" as RegencyId)).toEqual([]);
    expect(then.districtName("93.01.04")).toBe("Kecamatan 93.01.04");
  });

  it("reads scopes at every level, and none that there is not", () => {
    expect(then.scope("ID")).toEqual({ level: "nation" });
    expect(then.within({ level: "nation" })).toHaveLength(3);
    expect(then.within({ level: "regency", id: merauke })).toEqual([merauke]);
    expect(then.within({ level: "province", code: "93" })).toEqual([merauke]);
    expect(then.within({ level: "province", code: "99" })).toEqual([]);
    expect([then.scope("92"), then.scope("33.03"), then.scope("33021")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("throws where a regency of another tree is asked for", () => {
    expect(() => then.codeOf("33.99" as RegencyId)).toThrow(RangeError);
    expect(() => then.nameOf("33.99" as RegencyId)).toThrow(RangeError);
  });
});

describe("CodeLookup", () => {
  it("knows a village in the period's and in today's form", () => {
    const known = [3302011001, 3302012001, 9301042005, 9101042005];
    expect(known.map(hasVillage(then.lookup))).toEqual([true, true, true, true]);
    expect(hasVillage(now.lookup)(9101042005)).toBe(false);
    expect([3302011000, 3302022001, 3303011001].map(hasVillage(then.lookup))).toEqual([false, false, false]);
  });

  it("takes every village of a known district where none were loaded", () => {
    const { lookup } = makeRegionTree({ ...data, villages: new Float64Array(0) }).today;
    expect([hasVillage(lookup)(3302019999), hasVillage(lookup)(3303019999)]).toEqual([true, false]);
  });

  it("refuses data whose villages lie in no district", () => {
    const broken = makeRegionTree({ ...data, villages: Float64Array.of(3302031001) });
    expect(() => broken.today.lookup).toThrow(RangeError);
  });
});
