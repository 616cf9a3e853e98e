import type { SlotRow } from "@pantau/api";
import type { RegencyId } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import { differenceOf } from "./difference";

const slot = (regency: string, rows: number, refused = 0) => ({
  regency: regency as RegencyId,
  rows,
  refused,
});
const stands = (id: string, rows: number): Pick<SlotRow, "id" | "state" | "rows"> => ({
  id: id as RegencyId,
  state: "accepted",
  rows,
});

describe("the difference to what stands", () => {
  it("must be confirmed under 80 percent of the standing rows, not at 80", () => {
    expect(differenceOf([slot("33.02", 80)], [stands("33.02", 100)]).mustConfirm).toBe(false);
    expect(differenceOf([slot("33.02", 79)], [stands("33.02", 100)]).mustConfirm).toBe(true);
  });

  it("finds the regency that shrinks inside a province file that grows", () => {
    const found = differenceOf(
      [slot("33.01", 500), slot("33.02", 10)],
      [stands("33.01", 100), stands("33.02", 100)],
    );
    expect(found.mustConfirm).toBe(true);
    expect(found.slots[0]).toMatchObject({ regency: "33.02", before: 100, now: 10, shrinks: true });
  });

  it("never compares with a missing slot, as if it were zero", () => {
    const missing = { id: "33.02" as RegencyId, state: "missing" } as const;
    expect(differenceOf([slot("33.02", 0)], [missing])).toMatchObject({
      filledNow: 1,
      replaced: 0,
      untouched: 0,
      mustConfirm: false,
    });
  });

  it("leaves alone what the file does not fill", () => {
    const found = differenceOf(
      [slot("33.01", 5), slot("33.02", 0, 3)],
      [stands("33.02", 7), stands("33.03", 9)],
    );
    expect(found).toMatchObject({ filledNow: 1, replaced: 0, untouched: 2 });
  });

  it("asks before a zero report takes the place of rows", () => {
    expect(differenceOf([slot("33.02", 0)], [stands("33.02", 4)]).mustConfirm).toBe(true);
  });
});
