// @vitest-environment node
import { makeRegionTree } from "@pantau/domain";
import { loadRegionData } from "@pantau/regions/node";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { describe, expect, it } from "vitest";
import { guessFromName, guessFromRows, typesOf } from "./guess";

const tree = makeRegionTree(await loadRegionData({ villages: false }));
const named = (name: string) => guessFromName(name, REPORT_TYPES, tree);

describe("what a file's name tells", () => {
  it.each([
    ["graduation_2020-09_33.02.csv", { type: "graduation", period: "2020-09", region: "33.02" }],
    ["bsb-receipt_2020-10_3302.csv.gz", { type: "bsb-receipt", period: "2020-10", region: "33.02" }],
    ["staff_2020-08_ID_00.xlsx", { type: "staff", period: "2020-08", region: "ID" }],
    ["staff_id.xlsx", { type: "staff" }],
    ["kks_33.02_2020-10_id (1).xlsx", { type: "kks", period: "2020-10", region: "33.02" }],
    ["caseload_202009_33.csv", { type: "caseload", period: "2020-09", region: "33" }],
    ["graduation 2020-09 13.csv", { type: "graduation", period: "2020-09" }],
    ["p2k2_2020-10_73_01.csv", { type: "p2k2", period: "2020-10", region: "73" }],
  ])("%s", (name, guess) => {
    expect(named(name)).toEqual(guess);
  });

  it("reads a moved regency by the code of its time", () => {
    expect(named("staff_2020-08_91.01.csv").region).toBe("93.01");
  });

  it("guesses nothing from nothing", () => {
    expect(named("Book1.xlsx")).toEqual({});
    expect(named("laporan 2020-13 99.99.csv")).toEqual({});
  });
});

describe("what header and rows tell", () => {
  it("is the type whose required columns are all there, in either language", () => {
    const indonesian = ["id_kpm", "kode_desa", "id_pendamping", "tanggal_graduasi", "jenis"];
    expect(typesOf(indonesian, REPORT_TYPES)).toEqual(["graduation"]);
    expect(typesOf(["kpm_id", "Village_Code"], REPORT_TYPES)).toEqual([]);
  });

  it("is region and month where all rows agree", () => {
    const graduation = reportType("graduation");
    if (!graduation) throw new Error("no graduation");
    const rows = [
      { kode_desa: "33.02.01.2001", graduated_on: "2020-09-01" },
      { kode_desa: "3302012002", graduated_on: "30/09/2020" },
    ];
    expect(guessFromRows(rows, graduation, tree)).toEqual({ period: "2020-09", region: "33.02" });
    expect(guessFromRows([...rows, { kode_desa: "33.01.01.2001" }], graduation, tree)).toEqual({
      period: "2020-09",
    });
  });
});
