import { period } from "@pantau/domain";
import { beforeAll, describe, expect, it } from "vitest";
import { loadLanguage } from "../i18n/language";
import { searchRegions } from "./region-search";
import { regionTree, takeRegions } from "./regions";

beforeAll(async () => {
  await loadLanguage();
  takeRegions({
    provinces: { "32": "Jawa Barat", "33": "Jawa Tengah", "91": "Papua", "93": "Papua Selatan" },
    regencies: {
      "32": "01Kabupaten Bogor|71Kota Bogor",
      "33": "02Kabupaten Banyumas|04Kabupaten Banjarnegara",
      "91": "03Kabupaten Jayapura",
      "93": "01Kabupaten Merauke",
    },
  });
});
const search = (text: string, at = "2024-01") =>
  searchRegions(regionTree().at(period(at)), text, 10).map((region) => `${region.code} ${region.name}`);

describe("by name", () => {
  it("finds by the beginning of a word, whatever the case", () => {
    expect(search("banyu")).toEqual(["33.02 Kab. Banyumas"]);
  });
  it("does not mind how a regency is called", () => {
    expect(search("kabupaten bogor")[0]).toBe("32.01 Kab. Bogor");
    expect(search("Kota Bogor")).toEqual(["32.71 Kota Bogor"]);
  });
  it("shows provinces before regencies", () => {
    expect(search("ja")).toEqual([
      "32 Jawa Barat",
      "33 Jawa Tengah",
      "91.03 Kab. Jayapura",
      "33.04 Kab. Banjarnegara",
    ]);
  });
  it("finds the nation", () => {
    expect(search("indonesia")).toEqual(["ID Indonesia"]);
  });
  it("finds nothing without a word, or for a stranger's", () => {
    expect(search("  ")).toEqual([]);
    expect(search("atlantis")).toEqual([]);
  });
});

describe("by code", () => {
  it("takes codes with and without the dot", () => {
    expect(search("33.02")).toEqual(["33.02 Kab. Banyumas"]);
    expect(search("3302")).toEqual(["33.02 Kab. Banyumas"]);
    expect(search("33")[0]).toBe("33 Jawa Tengah");
  });
  it("knows a moved regency by its code of the period and of today", () => {
    expect(search("91.01", "2020-10")).toEqual(["93.01 Kab. Merauke"]);
    expect(search("93.01", "2020-10")).toEqual(["93.01 Kab. Merauke"]);
  });
});
