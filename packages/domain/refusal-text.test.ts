import { describe, expect, it } from "vitest";
import { REFUSAL_CODES, refusalText } from "./refusal-text";

const BLANKS = { most: 5, kpi: "x", known: ["a", "b"], at: "year" };

describe("the words of refusals", () => {
  it.each(REFUSAL_CODES)("%s is said as a sentence in both languages", (code) => {
    const [id, en] = [refusalText(code, "id", BLANKS), refusalText(code, "en", BLANKS)];
    for (const text of [id, en]) expect(text).toMatch(/^[A-Z“].*\.$/);
    expect(id).not.toBe(en);
    expect(`${id}${en}`).not.toMatch(/[{}?]/);
  });

  it("takes what it names from the details", () => {
    expect(refusalText("text_required", "id", { most: 1000 })).toBe("Tulis 1 sampai 1000 huruf.");
    expect(refusalText("no_setting", "en", { known: ["targets", "schedule"] })).toContain(
      "targets, schedule",
    );
  });

  it("knows nothing of codes that are not ours", () => {
    expect(refusalText("http_502", "id")).toBeUndefined();
    expect(refusalText("toString", "en")).toBeUndefined();
  });
});
