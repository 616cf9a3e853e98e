import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { period } from "../period";
import { NikForm, NikShare } from "./nik";
import { smallNation } from "./testing/small-nation";

const tree = smallNation();
const form = new NikForm([tree.today.lookup, tree.at(period("2020-01")).lookup]);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const isNik = (text: string) => form.is(bytesOf(text), 0, bytesOf(text).length);

describe("reads as a NIK", () => {
  it.each([
    ["a man's", "3302081708850001"],
    ["a woman's, 40 added to the day", "3302085708850001"],
    ["with a code of before the splits", "9101010101900001"],
    ["with a code of today", "9301010101900001"],
    ["born on 29 February of a leap year", "3302082902960001"],
  ])("%s", (_, text) => expect(isNik(text)).toBe(true));

  it.each([
    ["an unknown regency", "3399081708850001"],
    ["no such month", "3302081713850001"],
    ["no such day", "3302083202850001"],
    ["30 February", "3302083002850001"],
    ["29 February of another year", "3302082902950001"],
    ["a day between men and women", "3302083508850001"],
    ["day 72", "3302087208850001"],
    ["15 digits", "330208170885001"],
    ["17 digits", "33020817088500011"],
    ["a letter", "330208170885000A"],
    ["an id of the programme", "KPM-3302-0000016"],
  ])("not: %s", (_, text) => expect(isNik(text)).toBe(false));
});

describe("masking", () => {
  it("puts NIKs out of sight wherever they stand, and nothing else", () => {
    expect(form.mask("lihat 3302081708850001 dan 3302-0000016")).toBe(
      "lihat **************** dan 3302-0000016",
    );
    expect(form.mask("x13302081708850001")).toBe(`x${"*".repeat(17)}`);
    expect(form.mask("1234567890123456")).toBe("1234567890123456");
  });

  it("leaves no NIK in any text", () => {
    const nik = fc.constantFrom("3302081708850001", "9301015708850001");
    fc.assert(
      fc.property(fc.array(fc.oneof(nik, fc.string())), (parts) => {
        const masked = form.mask(parts.join(""));
        const runs = masked.match(/\d{16,}/g) ?? [];
        for (const run of runs)
          for (let i = 0; i + 16 <= run.length; i++) expect(isNik(run.slice(i, i + 16))).toBe(false);
      }),
    );
  });
});

describe("the share of NIKs", () => {
  const shareOf = (niks: number, others: number) => {
    const share = new NikShare(form);
    for (let i = 0; i < niks; i++) share.look(bytesOf("3302081708850001"), 0, 16);
    for (let i = 0; i < others; i++) share.look(bytesOf("KPM-1"), 0, 5);
    return share;
  };
  it("is personal above a fifth", () => {
    expect(shareOf(200, 800).isPersonal).toBe(false);
    expect(shareOf(201, 799).isPersonal).toBe(true);
    expect(shareOf(1, 4).isPersonal).toBe(false);
    expect(shareOf(1, 3).isPersonal).toBe(true);
    expect(shareOf(0, 0).isPersonal).toBe(false);
  });
  it("is decided after a thousand", () => {
    expect(shareOf(0, 999).isDecided).toBe(false);
    expect(shareOf(0, 1000).isDecided).toBe(true);
  });
});
