import { periodOf } from "../period";
import type { RegencyId } from "../region/region";
import { MEASURE_VERSION } from "../report/definition";
import type { StandingSlot } from "../slot/standing";
import type { Reason } from "./number";
import type { SetCountId } from "./set-count";

/** Everything that the numbers of one regency and year are computed from. Months are 1 to 12. */
export interface RegencyYear {
  readonly regency: RegencyId;
  readonly rules: YearRules;
  slot(type: string, month: number): StandingSlot | undefined;
  /** How many ids a set count finds in that month; null where a set it needs is not there. */
  setCount(id: SetCountId, month: number): number | null;
  /** Districts of the regency on the month's tree. */
  districts(month: number): number;
  /** UTC milliseconds of the regency's deadline for that month's reports. */
  deadline(month: number): number;
}

/** What holds for all regencies of a year. */
export interface YearRules {
  readonly year: number;
  /** Ids of the report types expected in that month. */
  expected(month: number): readonly string[];
  /** The months in which a report of that type is expected. */
  due(type: string): readonly number[];
  /** Grams of rice a family is entitled to; undefined in months without. */
  entitlement(month: number): number | undefined;
}

/** A slot that a formula asked for, there or not. */
export interface SlotAsked {
  readonly type: string;
  readonly month: number;
  readonly slot: StandingSlot | undefined;
  /** Whether its content was asked for, or only whether it is filled. */
  readonly content: boolean;
}

/**
 * One regency's year as a formula sees it from one month: the formula asks, the view answers and
 * remembers, so that lineage and refused rows need no second description of the formula.
 */
export class View {
  readonly asked: SlotAsked[] = [];
  reason: Reason | undefined;

  constructor(
    readonly from: RegencyYear,
    /** The month of the number's period. */
    readonly month: number,
  ) {}

  get rules(): YearRules {
    return this.from.rules;
  }

  /** The slot, for its content. */
  slot(type: string, month: number = this.month): StandingSlot | undefined {
    const slot = this.from.slot(type, month);
    this.asked.push({ type, month, slot, content: true });
    if (slot && slot.measureVersion !== MEASURE_VERSION) this.reason = "measures_outdated";
    return slot;
  }

  /** Whether the slot is filled. */
  filled(type: string, month: number = this.month): boolean {
    return this.standing(type, month) !== undefined;
  }

  /** Whether the slot was filled by the regency's deadline. */
  onTime(type: string, month: number = this.month): boolean {
    const slot = this.standing(type, month);
    return slot !== undefined && Date.parse(slot.firstReceivedAt) <= this.from.deadline(month);
  }

  /** The latest filled slot of the year at or before that month. */
  latest(type: string, upTo: number = this.month): StandingSlot | undefined {
    for (let month = upTo; month >= 1; month--)
      if (this.from.slot(type, month)) return this.slot(type, month);
    return this.slot(type, upTo);
  }

  /** The earliest filled slot of the year, if at or before the number's month. */
  earliest(type: string): StandingSlot | undefined {
    for (let month = 1; month <= this.month; month++)
      if (this.from.slot(type, month)) return this.slot(type, month);
    return this.slot(type, this.month);
  }

  /** All filled slots from January up to the number's month. */
  yearToDate(type: string): readonly StandingSlot[] {
    const slots: StandingSlot[] = [];
    for (let month = 1; month <= this.month; month++) {
      const slot = this.slot(type, month);
      if (slot) slots.push(slot);
    }
    return slots;
  }

  setCount(id: SetCountId): number {
    const count = this.from.setCount(id, this.month);
    if (count === null) this.reason = "measures_outdated";
    return count ?? 0;
  }

  get period() {
    return periodOf(this.rules.year, this.month);
  }

  private standing(type: string, month: number): StandingSlot | undefined {
    const slot = this.from.slot(type, month);
    this.asked.push({ type, month, slot, content: false });
    return slot;
  }
}

/** The sum of a measure over slots; absent means zero. */
export function sum(slots: readonly StandingSlot[], measure: string): number {
  return slots.reduce((total, slot) => total + measured(slot, measure), 0);
}

export function measured(slot: StandingSlot, measure: string): number {
  return slot.measures[measure] ?? 0;
}

/** The sum of a measure's categories that pass, where categories are whole numbers. */
export function sumWhere(slot: StandingSlot, measure: string, passes: (category: number) => boolean): number {
  const prefix = `${measure}:`;
  let total = 0;
  for (const key in slot.measures) {
    if (key.startsWith(prefix) && passes(Number(key.slice(prefix.length)))) total += measured(slot, key);
  }
  return total;
}
