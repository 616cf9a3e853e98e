import type { SlotRow } from "@pantau/api";
import type { RegencyId } from "@pantau/domain";

/** Under this share of the rows that stand a person must say that it is meant. */
const SUSPICIOUS_PERCENT = 80;

export interface SlotDifference {
  readonly regency: RegencyId;
  /** Rows that stand; null: the slot is missing. */
  readonly before: number | null;
  readonly now: number;
  /** Under 80 percent of what stands. */
  readonly shrinks: boolean;
}

export interface Difference {
  /** One for each slot that the file fills, those that shrink first. */
  readonly slots: readonly SlotDifference[];
  readonly before: number;
  readonly now: number;
  readonly filledNow: number;
  readonly replaced: number;
  /** Slots that stand in the file's region and that it does not name: they stay as they are. */
  readonly untouched: number;
  readonly mustConfirm: boolean;
}

/** What would change if a file with these rows were accepted now. */
export function differenceOf(
  file: readonly { readonly regency: RegencyId; readonly rows: number; readonly refused: number }[],
  standing: readonly Pick<SlotRow, "id" | "state" | "rows">[],
): Difference {
  const rowsNow = new Map(
    standing.filter((slot) => slot.state !== "missing").map((slot) => [slot.id, slot.rows ?? 0]),
  );
  // A slot whose rows were all refused is not filled.
  const filling = file.filter(({ rows, refused }) => rows > 0 || refused === 0);
  const slots = filling.map(({ regency, rows }): SlotDifference => {
    const before = rowsNow.get(regency) ?? null;
    return { regency, before, now: rows, shrinks: before !== null && isSuspicious(rows, before) };
  });
  const before = slots.reduce((sum, slot) => sum + (slot.before ?? 0), 0);
  const now = slots.reduce((sum, slot) => sum + slot.now, 0);
  const replaced = slots.filter((slot) => slot.before !== null).length;
  return {
    slots: slots.sort((a, b) => Number(b.shrinks) - Number(a.shrinks)),
    before,
    now,
    filledNow: slots.length - replaced,
    replaced,
    untouched: rowsNow.size - replaced,
    mustConfirm: slots.some((slot) => slot.shrinks),
  };
}

function isSuspicious(now: number, before: number): boolean {
  return now * 100 < before * SUSPICIOUS_PERCENT;
}
