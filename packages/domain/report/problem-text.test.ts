import { describe, expect, it } from "vitest";
import { LANGS } from "../text";
import { FILE_PROBLEMS, type Problem, type ProblemCode, ROW_ERRORS, WARNINGS } from "./problem";
import { problemText } from "./problem-text";
import { PROBLEM_TITLES } from "./problem-title";
import { column, place, reportOf } from "./testing/examine";

const option = { name: "mobile_bank", nameId: "bank_keliling", label: { id: "", en: "" } };
const type = reportOf({
  columns: [
    place,
    column("kg", { type: "decimal", min: 0, max: 60, unit: { id: "kg", en: "kg" } }),
    column("lender", { type: "option", options: [option] }),
    column("kpm_id", { type: "id" }),
    column("note", { type: "text" }),
  ],
  checks: [
    {
      id: "less",
      type: "at-most",
      column: "kg",
      other: "kg",
      text: { id: "Tidak boleh lebih.", en: "May not exceed." },
    },
  ],
});
const say = (problem: Partial<Problem> & { code: ProblemCode }, lang: "id" | "en" = "en") =>
  problemText({ row: 7, column: "", value: "", ...problem }, type, lang);

describe("the words for a problem", () => {
  const codes = [...ROW_ERRORS, ...WARNINGS, ...FILE_PROBLEMS];
  it.each(codes)("%s: in both languages, with a title, and with nothing left open", (code) => {
    for (const name of ["", ...type.columns.map((one) => one.name)]) {
      const texts = LANGS.map((lang) => say({ code, column: name, firstRow: 3, detail: "less" }, lang));
      for (const text of texts) expect(text).not.toMatch(/undefined|null|NaN|\[object/);
      expect(texts[0]).not.toBe(texts[1]);
    }
    expect(PROBLEM_TITLES[code].id).not.toBe(PROBLEM_TITLES[code].en);
  });

  it("name the header in the reader's language, and what will do", () => {
    expect(say({ code: "out_of_range", column: "kg" })).toBe(
      "kg: is out of range. Write a number from 0 to 60.",
    );
    expect(say({ code: "out_of_range", column: "kg" }, "id")).toContain("kg_id: di luar batas");
    expect(say({ code: "unknown_option", column: "lender" }, "id")).toContain("bank_keliling");
    expect(say({ code: "unknown_option", column: "lender" })).toContain("mobile_bank");
    expect(say({ code: "bad_code", column: "village_code" })).toContain("33.02.08.2010");
    expect(say({ code: "bad_code", column: "kpm_id" })).toContain("proper id");
    expect(say({ code: "out_of_range", column: "note" })).toContain("At most 200 characters");
    expect(say({ code: "check_failed", column: "kg", detail: "less" })).toBe("kg: May not exceed.");
    expect(say({ code: "duplicate", column: "kpm_id", firstRow: 3 }, "id")).toContain("baris 3");
  });

  it.each(["open_quote", "after_quote", "more_cells", "long_record", "gzip", "zip", "xml"])(
    "say how a file is malformed: %s",
    (detail) => {
      expect(say({ code: "malformed", detail })).toContain("at row 7");
      expect(say({ code: "malformed", detail })).not.toBe(say({ code: "malformed" }));
      expect(say({ code: "malformed", detail, row: 0 })).not.toContain("row");
    },
  );

  it("say which header stands twice, which word is personal, what is too large", () => {
    expect(say({ code: "malformed", detail: "header_twice", value: "kg" })).toContain('"kg" stands twice');
    expect(say({ code: "personal_data", detail: "header", value: "nik" })).toContain('"nik"');
    expect(say({ code: "personal_data", detail: "nik_share", column: "kpm_id" })).toMatch(/^kpm_id: .*NIK/);
    expect(say({ code: "too_large", detail: "rows" })).toContain("20 million rows");
    expect(say({ code: "too_large", detail: "sum" })).toContain("sum");
  });
});
