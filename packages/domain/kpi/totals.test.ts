import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegencyId } from "../region/region";
import { KPIS } from "./kpis";
import type { Sheet } from "./sheet";
import { sumRegions } from "./totals";

const ids = ["33.01", "33.02", "33.03", "34.01"] as RegencyId[];
const nation = { code: "ID", regencies: ids };

/** The same column for every KPI. */
function sheet(column: readonly (readonly [number, number] | null)[], refused: Sheet["refused"] = []): Sheet {
  return {
    numerators: KPIS.map(() => column.map((one) => one?.[0] ?? null)),
    denominators: KPIS.map(() => column.map((one) => one?.[1] ?? null)),
    filed: KPIS.map((kpi) => (kpi.basis === "ytd" ? column.map(() => 2) : null)),
    refused,
    outdated: [],
  };
}

describe("a region above the regency", () => {
  it("sums exactly where the number is defined, and never averages", () => {
    const parts = [{ regencies: ids, sheet: sheet([[1, 10], null, [90, 90], [0, 0]]) }];
    const totals = sumRegions(parts, [nation, { code: "33", regencies: ids.slice(0, 3) }]);
    expect(totals.numerators[0]).toEqual([91, 91]);
    expect(totals.denominators[0]).toEqual([100, 100]);
    expect(totals.reported[0]).toEqual([3, 2]);
    expect(totals.expected).toEqual([4, 3]);
    expect(totals.filed[0]).toEqual([8, 6]);
  });

  it("has no number where none of its regencies has", () => {
    const totals = sumRegions([{ regencies: ids, sheet: sheet([null, null, null, null]) }], [nation]);
    expect([totals.numerators[0], totals.reported[0]]).toEqual([[null], [0]]);
  });

  it("does not depend on how the regencies are laid out in parts", () => {
    const cell = fc.option(fc.tuple(fc.nat(99), fc.nat(99)));
    fc.assert(
      fc.property(
        fc.tuple(cell, cell, cell, cell),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
        (cells, order) => {
          const whole = sumRegions([{ regencies: ids, sheet: sheet(cells) }], [nation]);
          const scattered = order.map((i) => ({
            regencies: [ids[i] as RegencyId],
            sheet: sheet([cells[i] as (typeof cells)[0]]),
          }));
          expect(sumRegions(scattered, [nation])).toEqual(whole);
        },
      ),
    );
  });

  it("counts rows of unknown place once for each file", () => {
    const rows = (regency: number, placed: number) => ({ regency, kpi: 2, placed, unplaced: { "01A": 5 } });
    const refused = [rows(0, 1), rows(1, 0), { regency: 3, kpi: 2, placed: 0, unplaced: { "01B": 1 } }];
    const parts = [
      {
        regencies: ids,
        sheet: sheet(
          [
            [1, 1],
            [1, 1],
            [1, 1],
            [1, 1],
          ],
          refused,
        ),
      },
    ];
    const totals = sumRegions(parts, [nation, { code: "34", regencies: ids.slice(3) }]);
    expect(totals.refused).toEqual([
      [0, 2, 7],
      [1, 2, 1],
    ]);
  });
});
