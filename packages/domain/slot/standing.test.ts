import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RegencyId } from "../region/region";
import { foldSlots, type SlotFiller, supersededBy } from "./standing";

const REGENCIES = ["33.02", "33.23", "73.06"] as RegencyId[];

const submission = fc.record({
  id: fc.integer({ min: 1, max: 40 }).map((n) => `01S${String(n).padStart(3, "0")}`),
  status: fc.constantFrom("accepted", "partial", "rejected", "failed", "expired"),
  receivedAt: fc
    .integer({ min: 1, max: 28 })
    .map((day) => `2020-10-${String(day).padStart(2, "0")}T08:00:00.000Z`),
  measureVersion: fc.constant(1),
  judgement: fc.record({ refusedUnplaced: fc.nat(3) }),
  slots: fc.uniqueArray(
    fc.record({
      regency: fc.constantFrom(...REGENCIES),
      status: fc.constantFrom("accepted" as const, "partial" as const),
      rows: fc.nat(5),
      refused: fc.nat(2),
      measures: fc.record({ rows: fc.nat(5) }),
    }),
    { selector: (part) => part.regency },
  ),
});
/** An id has one content, whatever happens: the item is put once. */
const submissions = fc.uniqueArray(submission, { selector: (one) => one.id, maxLength: 12 });
const withdrawals = (all: readonly SlotFiller[]) => fc.subarray(all.map((one) => one.id));

describe("the fold of submissions into standing slots", () => {
  it("does not depend on order or repetition", () => {
    fc.assert(
      fc.property(
        submissions.chain((all) =>
          fc.tuple(
            fc.constant(all),
            withdrawals(all),
            fc.shuffledSubarray(all, { minLength: all.length }),
            fc.subarray(all),
          ),
        ),
        ([all, gone, shuffled, again]) => {
          const withdrawn = new Set(gone);
          expect([...foldSlots([...again, ...shuffled, ...again], withdrawn)]).toEqual([
            ...foldSlots(all, withdrawn),
          ]);
        },
      ),
    );
  });

  it("does not depend on how rows are grouped into files of one request order", () => {
    fc.assert(
      fc.property(submissions, (all) => {
        const split = all.flatMap((one) => one.slots.map((part) => ({ ...one, slots: [part] })));
        expect([...foldSlots(split, new Set())]).toEqual([...foldSlots(all, new Set())]);
      }),
    );
  });

  it("lets the greatest id stand that fills the slot, whole, and nothing of the others but the first receipt", () => {
    fc.assert(
      fc.property(
        submissions.chain((all) => fc.tuple(fc.constant(all), withdrawals(all))),
        ([all, gone]) => {
          const standing = foldSlots(all, new Set(gone));
          for (const regency of REGENCIES) {
            const rivals = all.filter(
              (one) =>
                ["accepted", "partial"].includes(one.status) &&
                !gone.includes(one.id) &&
                one.slots.some((part) => part.regency === regency && (part.rows > 0 || part.refused === 0)),
            );
            const winner = rivals.reduce<SlotFiller | undefined>(
              (a, b) => (a && a.id > b.id ? a : b),
              undefined,
            );
            const slot = standing.get(regency);
            expect(slot?.submission).toBe(winner?.id);
            if (!slot) continue;
            expect(slot).toMatchObject(winner?.slots.find((part) => part.regency === regency) ?? {});
            expect(slot.firstReceivedAt).toBe(rivals.map((one) => one.receivedAt).sort()[0]);
          }
        },
      ),
    );
  });

  it("lets the one before stand again after a withdrawal, and none where there is none", () => {
    const part = (rows: number) => ({
      regency: REGENCIES[0]!,
      status: "accepted" as const,
      rows,
      refused: 0,
      measures: {},
    });
    const first = filler("01A", [part(1)]);
    const second = filler("01B", [part(2)]);
    expect(foldSlots([first, second], new Set(["01B"])).get(REGENCIES[0]!)?.rows).toBe(1);
    expect(foldSlots([first, second], new Set(["01A", "01B"])).size).toBe(0);
  });

  it("names who overtook a submission only where it stands nowhere", () => {
    const part = (regency: RegencyId) => ({
      regency,
      status: "accepted" as const,
      rows: 1,
      refused: 0,
      measures: {},
    });
    const [a, b, c] = REGENCIES as [RegencyId, RegencyId, RegencyId];
    const old = filler("01A", [part(a), part(b)]);
    const half = filler("01B", [part(a)]);
    const rest = filler("01C", [part(b), part(c)]);
    expect(supersededBy(old, foldSlots([old, half], new Set()))).toEqual([]);
    expect(supersededBy(old, foldSlots([old, half, rest], new Set()))).toEqual(["01B", "01C"]);
    expect(supersededBy(old, foldSlots([old], new Set(["01A"])))).toEqual([]);
  });
});

function filler(id: string, slots: SlotFiller["slots"]): SlotFiller {
  return {
    id,
    status: "accepted",
    receivedAt: "2020-10-01T00:00:00.000Z",
    measureVersion: 1,
    judgement: { refusedUnplaced: 0 },
    slots,
  };
}
