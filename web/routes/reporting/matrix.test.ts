import type { SlotRow } from "@pantau/api";
import type { Period, RegencyId } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import { chaseList } from "./chase-text";
import { cellOf, matrixOf, toChase, totalsOf } from "./matrix";

function slot(id: string, type: string, change: Partial<SlotRow> = {}): SlotRow {
  return {
    regency: id,
    id: id as RegencyId,
    type,
    period: "2020-10" as Period,
    state: "accepted",
    expected: true,
    deadline: "2020-11-10T17:00:00.000Z",
    timeliness: "on-time",
    filledBy: "regency",
    ...change,
  };
}
const missing = { state: "missing", timeliness: "overdue" } as const;

describe("the matrix", () => {
  it("tells missing before and after the deadline apart", () => {
    expect(cellOf(slot("33.02", "staff", missing)).state).toBe("overdue");
    expect(cellOf(slot("33.02", "staff", { state: "missing", timeliness: "due" })).state).toBe("due");
    expect(cellOf(undefined).state).toBe("none");
  });

  it("says who filled a slot only where it was not the regency itself", () => {
    expect(cellOf(slot("33.02", "staff"))).toEqual({ state: "accepted", late: false, unusual: false });
    expect(cellOf(slot("33.02", "staff", { filledBy: "nation" })).from).toBe("nation");
  });

  it("counts only what is expected, and late reports as filled", () => {
    const rows = matrixOf([
      slot("33.02", "staff", { timeliness: "late" }),
      slot("33.02", "kks", missing),
      slot("33.02", "bsb-receipt", { expected: false, timeliness: "not-expected" }),
      slot("33.01", "staff"),
    ]);
    expect(totalsOf(rows)).toEqual({ filled: 2, expected: 3, late: 1, missing: 1 });
    expect(rows[0]).toMatchObject({ filled: 1, expected: 2, missing: ["kks"] });
  });

  it("asks first for the regency that misses most", () => {
    const rows = matrixOf([
      slot("33.01", "staff", missing),
      slot("33.02", "staff", missing),
      slot("33.02", "kks", missing),
      slot("33.03", "kks"),
    ]);
    expect(toChase(rows).map((row) => row.regency)).toEqual(["33.02", "33.01"]);
  });
});

describe("the list to chase", () => {
  it("is a line for each regency between heading and link", () => {
    const rows = toChase(matrixOf([slot("33.02", "kks", missing), slot("33.02", "staff", missing)]));
    const text = chaseList(rows, {
      heading: "Missing:",
      footer: "https://pantau.test/submit",
      line: (region, types) => `- ${region}: ${types}`,
      regionName: () => "Kab. Banyumas",
      typeName: (type) => type.toUpperCase(),
    });
    expect(text).toBe("Missing:\n- Kab. Banyumas: KKS, STAFF\n\nhttps://pantau.test/submit");
  });
});
