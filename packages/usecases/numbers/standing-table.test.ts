import { foldSlots, MEASURE_VERSION, period, type RegencyId } from "@pantau/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Submission, Withdrawal } from "../ports";
import { foldTable } from "./fold-table";
import { changedRegencies, openStandingTable, StandingTable } from "./standing-table";

const OCTOBER = period("2020-10");
const REGENCIES = Array.from({ length: 9 }, (_, i) => `33.0${i + 1}` as RegencyId);

const part = fc.record({
  regency: fc.constantFrom(...REGENCIES),
  status: fc.constantFrom("accepted" as const, "partial" as const),
  rows: fc.integer({ min: 1, max: 9 }),
  refused: fc.nat(2),
  measures: fc.dictionary(
    fc.constantFrom("rows", "kpm", "rare:1", "rare:2"),
    fc.integer({ min: -5, max: 50 }),
  ),
});
const submission = fc
  .record({
    number: fc.integer({ min: 1, max: 50 }),
    receivedAt: fc.integer({ min: 1, max: 9 }),
    refusedUnplaced: fc.nat(2),
    slots: fc.uniqueArray(part, { selector: ({ regency }) => regency }),
  })
  .map(({ number, receivedAt, refusedUnplaced, slots }): Submission => {
    const id = `01S${String(number).padStart(3, "0")}`;
    const time = `2020-11-0${receivedAt}T00:00:00.000Z`;
    return {
      id,
      type: "kks",
      period: OCTOBER,
      scope: "33",
      status: "accepted",
      uploadedBy: "korwil@pantau.test",
      fileName: "kks.csv",
      size: 1,
      sha256: "",
      receivedAt: time,
      processedAt: time,
      judgement: {
        status: "accepted",
        rows: 9,
        refused: 0,
        counts: {},
        warnings: {},
        first: [],
        refusedUnplaced,
      },
      slots,
      measureVersion: MEASURE_VERSION,
    };
  });
const sent = fc.uniqueArray(submission, { selector: ({ id }) => id, maxLength: 8 }).chain((submissions) =>
  fc.record({
    submissions: fc.constant(submissions),
    withdrawals: fc.subarray(submissions).map((gone) =>
      gone.map(
        ({ id }): Withdrawal => ({
          submission: id,
          type: "kks",
          period: OCTOBER,
          by: "",
          at: "",
          reason: "",
        }),
      ),
    ),
  }),
);

/** As it comes back from the object store. */
const stored = (json: unknown) => openStandingTable(JSON.parse(JSON.stringify(json)));
const withoutZeros = (measures: Readonly<Record<string, number>>) =>
  Object.entries(measures)
    .filter(([, value]) => value !== 0)
    .sort();

describe("a standing table", () => {
  it("gives back from its columns what the fold put in", () => {
    fc.assert(
      fc.property(sent, (all) => {
        const { json, slots } = foldTable("kks", OCTOBER, all);
        const table = stored(json);
        const withdrawn = new Set(all.withdrawals.map((one) => one.submission));
        expect([...slots]).toEqual([...foldSlots(all.submissions, withdrawn)]);
        for (const id of REGENCIES) {
          const slot = table.slot(id);
          const folded = slots.get(id);
          expect(slot && { ...slot, measures: withoutZeros(slot.measures) }).toEqual(
            folded && { ...folded, measures: withoutZeros(folded.measures) },
          );
          expect(table.file(id)?.id).toBe(folded?.submission);
        }
      }),
    );
  });

  it("sums the measures of any regencies, missing ones adding nothing", () => {
    fc.assert(
      fc.property(sent, fc.subarray(REGENCIES), (all, some) => {
        const { json, slots } = foldTable("kks", OCTOBER, all);
        const sums = new Map<string, number>();
        for (const id of some) {
          for (const [key, value] of Object.entries(slots.get(id)?.measures ?? {})) {
            sums.set(key, (sums.get(key) ?? 0) + value);
          }
        }
        expect(withoutZeros(stored(json).sums(some))).toEqual(withoutZeros(Object.fromEntries(sums)));
      }),
    );
  });

  it("has the same JSON whatever the order of what was sent", () => {
    fc.assert(
      fc.property(sent, (all) => {
        const turned = {
          submissions: [...all.submissions].reverse(),
          withdrawals: [...all.withdrawals].reverse(),
        };
        expect(JSON.stringify(foldTable("kks", OCTOBER, turned).json)).toBe(
          JSON.stringify(foldTable("kks", OCTOBER, all).json),
        );
      }),
    );
  });

  it("knows which slots are different from before", () => {
    fc.assert(
      fc.property(sent, sent, (one, other) => {
        const before = stored(foldTable("kks", OCTOBER, one).json);
        const { json, slots } = foldTable("kks", OCTOBER, other);
        const changed = changedRegencies(before, new StandingTable(json, slots));
        const of = (table: StandingTable, id: RegencyId) => [
          table.file(id)?.id,
          table.slot(id)?.firstReceivedAt,
        ];
        const different = REGENCIES.filter((id) => String(of(before, id)) !== String(of(stored(json), id)));
        expect([...changed].sort()).toEqual(different);
        expect(changedRegencies(stored(json), new StandingTable(json, slots))).toEqual([]);
      }),
    );
  });
});
