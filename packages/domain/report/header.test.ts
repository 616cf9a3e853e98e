import { describe, expect, it } from "vitest";
import { bindHeader, headerNames } from "./header";
import { column, place, reportOf } from "./testing/examine";

const type = reportOf({
  columns: [place, column("kpm_id", { type: "id" }), column("note", { type: "text" }, false)],
});
const told = (...cells: string[]) =>
  bindHeader(type, cells, 1).problems?.map(({ code, column, value }) => [code, column, value].join(" "));

describe("a header row", () => {
  it("is understood in either language, any order and letter case", () => {
    const header = bindHeader(type, ["KPM_ID_ID", "Village_Code"], 3);
    expect(header.positions).toEqual([1, 0, -1]);
    expect(header.warnings).toEqual([]);
  });

  it("may have unknown and blank columns", () => {
    const header = bindHeader(type, ["kpm_id", "", "Catatan", "village_code", "", "note"], 3);
    expect(header.positions).toEqual([3, 0, 5]);
    expect(header.warnings).toEqual([{ row: 3, column: "", code: "unknown_column", value: "Catatan" }]);
  });

  it("lacks a column: one problem for each", () => {
    expect(told("note")).toEqual(["missing_column village_code ", "missing_column kpm_id "]);
  });

  it("has a name twice, or a column by both its names", () => {
    expect(told("kpm_id", "village_code", "x", "X")).toEqual(["malformed  x"]);
    expect(told("kpm_id", "village_code", "kpm_id_id")).toEqual(["malformed kpm_id kpm_id"]);
  });

  it.each(["NIK", "nama pendamping", "no-kk", "Nomor_HP_2", "birth.date", "e-mail/phone"])(
    "tells of personal data: %s",
    (cell) => {
      const word = told("kpm_id", cell)?.[0] ?? "";
      expect(word).toMatch(/^personal_data {2}(nik|nama|kk|hp|birth|phone)$/);
    },
  );

  it("does not take part of a word for it", () => {
    expect(told("kpm_id", "village_code", "panik", "namanya", "kkn", "telephones")).toBeUndefined();
  });

  it("is looked for by all its names", () => {
    expect([...headerNames(type)]).toContain("kpm_id_id");
  });
});
