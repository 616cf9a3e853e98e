import {
  addMonths,
  type CodeLookup,
  makeRegionTree,
  type Period,
  type PeriodTree,
  period,
  type RegencyId,
  type RegionTree,
  SPLITS,
} from "@pantau/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { loadRegionData } from "./node";

/** Whether a ten-digit village code, as written, is known. */
const hasVillage = (lookup: CodeLookup) => (tenDigits: number) => {
  const district = lookup.districtIndex[Math.floor(tenDigits / 10_000)] ?? -1;
  return lookup.hasVillageIn(district, tenDigits % 10_000);
};

let tree: RegionTree;
let codes: { regencies: string[]; districts: string[]; villages: Float64Array };
beforeAll(async () => {
  const data = await loadRegionData();
  tree = makeRegionTree(data);
  codes = {
    regencies: data.regencies.map((regency) => regency.code),
    districts: data.districts.map((district) => district.code),
    villages: data.villages,
  };
});

const of = (text: string): PeriodTree => tree.at(period(text));
const moved = SPLITS.flatMap((split) =>
  Object.entries(split.moved).map(([before, after]) => ({
    before,
    after: after as RegencyId,
    since: split.since,
  })),
);
const anyPeriod = fc
  .tuple(fc.integer({ min: 2019, max: 2025 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => period(`${year}-${String(month).padStart(2, "0")}`));
const monthBefore = (since: Period) => addMonths(since, -1);
const digits = (code: string) => Number(code.replaceAll(".", ""));

describe("the real tree", () => {
  it.each([
    ["2020-01", 34],
    ["2022-07", 34],
    ["2022-08", 37],
    ["2022-12", 37],
    ["2023-01", 38],
    ["2026-01", 38],
  ])("in %s has %i provinces and 514 regencies", (text, provinces) => {
    expect(of(text).provinces).toHaveLength(provinces);
    expect(new Set(of(text).regencies).size).toBe(514);
    expect(of(text).provinces.flatMap((province) => province.regencies)).toEqual(of(text).regencies);
    expect(of(text).regencies.flatMap((id) => of(text).districtsOf(id))).toHaveLength(7277);
  });

  it("keeps the old provinces whole before their splits", () => {
    const size = (text: string, province: string) =>
      of(text).within({ level: "province", code: province }).length;
    expect([size("2020-09", "91"), size("2020-09", "92")]).toEqual([29, 13]);
    expect([size("2022-08", "91"), size("2022-08", "92")]).toEqual([9, 13]);
    expect([size("2023-01", "91"), size("2023-01", "92"), size("2023-01", "96")]).toEqual([9, 7, 6]);
    expect(of("2020-09").provinces.at(-2)).toMatchObject({ code: "91", name: "Papua" });
    expect(of("2020-09").provinces.at(-1)).toMatchObject({ code: "92", name: "Papua Barat" });
  });

  it("reads a province of today in an earlier period as its present regencies", () => {
    const before = of("2020-09");
    expect(before.scope("93")).toEqual({ level: "province", code: "93" });
    expect(before.within({ level: "province", code: "93" })).toEqual(["93.01", "93.02", "93.03", "93.04"]);
    expect(before.within({ level: "province", code: "96" })).toHaveLength(6);
    expect(before.provinceOf("93.01" as RegencyId)).toBe("91");
    expect(before.provinceName("93")).toBe("Papua Selatan");
  });

  it("lists regencies in order of the period's code", () => {
    const labels = of("2020-09").regencies.map((id) => of("2020-09").codeOf(id));
    expect(labels).toEqual([...labels].sort());
    expect(labels.slice(-13, -11)).toEqual(["92.01", "92.02"]);
  });

  it("is one tree per version, built once", () => {
    expect(of("2020-01")).toBe(of("2022-07"));
    expect(of("2020-01").lookup).toBe(of("2021-01").lookup);
    expect(of("2022-08")).not.toBe(of("2023-01"));
    expect(tree.today).toBe(of("2023-01"));
  });
});

describe("codes moved by the splits", () => {
  it("are read in both ways before, in today's way after", () => {
    expect(moved).toHaveLength(26);
    for (const { before, after, since } of moved) {
      const [then, now] = [tree.at(monthBefore(since)), tree.at(since)];
      for (const text of [before, after, before.replace(".", ""), after.replace(".", "")]) {
        expect(then.regency(text)).toBe(after);
        expect(then.scope(text)).toEqual({ level: "regency", id: after });
      }
      expect(then.codeOf(after)).toBe(before);
      expect(now.regency(before)).toBeUndefined();
      expect(now.scope(before)).toBeUndefined();
      expect(now.regency(after)).toBe(after);
      expect(now.codeOf(after)).toBe(after);
      expect(then.nameOf(after)).toBe(now.nameOf(after));
    }
  });

  it("keep the last digits of districts and villages", () => {
    for (const { before, after, since } of moved) {
      const [then, now] = [tree.at(monthBefore(since)).lookup, tree.at(since).lookup];
      for (const district of tree.today.districtsOf(after)) {
        const old = digits(before + district.slice(5));
        expect(then.districts[then.districtIndex[old] as number]).toBe(district);
        expect(then.districtIndex[digits(district)]).toBe(then.districtIndex[old]);
        expect(now.districtIndex[old]).toBe(-1);
      }
      expect(then.provinceNumber[Number(after.slice(0, 2))]).toBe(Number(before.slice(0, 2)));
      expect(now.provinceNumber[Number(after.slice(0, 2))]).toBe(Number(after.slice(0, 2)));
    }
    const merauke = [...codes.villages].find((village) => Math.floor(village / 10_000) === 930101) as number;
    const before = merauke - 200_000_000;
    expect(hasVillage(of("2020-09").lookup)(merauke)).toBe(true);
    expect(hasVillage(of("2020-09").lookup)(before)).toBe(true);
    expect(hasVillage(of("2022-08").lookup)(before)).toBe(false);
  });

  it("stay one series through a year that straddles a split", () => {
    for (const text of ["2022-01", "2022-07"]) expect(of(text).regency("91.01")).toBe("93.01");
    for (const text of ["2022-08", "2022-12"]) expect(of(text).regency("93.01")).toBe("93.01");
    expect(of("2022-12").codeOf("96.71" as RegencyId)).toBe("92.71");
  });
});

describe("every code", () => {
  it("means the same by name and by table", () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: 0, max: 9999 }), (p, number) => {
        const text = String(number).padStart(4, "0");
        const then = tree.at(p);
        const index = then.lookup.regencyIndex[number] as number;
        expect(then.regency(text)).toBe(index < 0 ? undefined : then.lookup.regencies[index]);
        expect(then.regency(`${text.slice(0, 2)}.${text.slice(2)}`)).toBe(then.regency(text));
      }),
    );
  });

  it("of a regency, district and village is known in its period's and in today's form, and no other is", () => {
    for (const text of ["2020-09", "2022-08", "2023-01"]) {
      const { lookup, codeOf, regencies } = of(text);
      const expected = new Set(regencies.flatMap((id) => [digits(id), digits(codeOf(id))]));
      expect(new Set(indicesOf(lookup.regencyIndex))).toEqual(expected);
      const districts = codes.districts.flatMap((code) => [
        digits(code),
        digits(codeOf(code.slice(0, 5) as RegencyId) + code.slice(5)),
      ]);
      expect(new Set(indicesOf(lookup.districtIndex))).toEqual(new Set(districts));
      expect(codes.villages.every((village) => hasVillage(lookup)(village))).toBe(true);
    }
  });

  it("of a village is known only where the district has it", () => {
    const { lookup } = of("2020-09");
    for (const district of [codes.districts[0], "33.02.01", "93.01.01", codes.districts.at(-1)]) {
      const base = digits(district as string) * 10_000;
      const known = Array.from({ length: 10_000 }, (_, last) => base + last).filter(hasVillage(lookup));
      expect(known).toEqual(
        [...codes.villages].filter((village) => village >= base && village < base + 10_000),
      );
    }
  });

  it("that is not of the form is unknown", () => {
    const then = of("2020-09");
    for (const text of [
      "",
      "id",
      "3",
      "330",
      "33.2",
      "33020",
      "33.02.01",
      " 33.02",
      "33-02",
      "99",
      "99.99",
      "33.99",
    ]) {
      expect(then.scope(text)).toBeUndefined();
    }
    expect(hasVillage(then.lookup)(0)).toBe(false);
    expect(hasVillage(then.lookup)(9_999_999_999)).toBe(false);
  });
});

describe("time zones", () => {
  it.each([
    ["11.01", "WIB"],
    ["33.02", "WIB"],
    ["61.01", "WIB"],
    ["62.01", "WIB"],
    ["51.03", "WITA"],
    ["63.01", "WITA"],
    ["65.01", "WITA"],
    ["76.01", "WITA"],
    ["81.01", "WIT"],
    ["93.01", "WIT"],
    ["96.71", "WIT"],
  ])("%s is %s", (code, zone) => {
    expect(of("2020-09").timeZoneOf(code as RegencyId)).toBe(zone);
    expect(tree.today.timeZoneOf(code as RegencyId)).toBe(zone);
  });
});

function indicesOf(table: Int16Array): number[] {
  return [...table.keys()].filter((number) => (table[number] as number) >= 0);
}
