import type { RegencyId } from "../region/region";
import type { Problem, ProblemCode } from "./problem";

/** A flat map of additive measures: key -> exact integer; absent means zero. */
export type Measures = Readonly<Record<string, number>>;

/** What one submission says about one regency. */
export interface SlotPart {
  readonly regency: RegencyId;
  /** `partial` where refused rows may belong here (contract, section 2, Acceptance). */
  readonly status: "accepted" | "partial";
  /** Good rows that fill the slot. */
  readonly rows: number;
  /** Refused rows that name this regency. */
  readonly refused: number;
  readonly measures: Measures;
}

/** What validation and aggregation say of one file; pure data, equal for equal bytes and context. */
export interface Judgement {
  readonly status: "accepted" | "partial" | "rejected";
  /** All data rows; 0 where a file problem refused the whole file. */
  readonly rows: number;
  /** Rows with at least one error. */
  readonly refused: number;
  /** Errors and file problems by code. */
  readonly counts: Readonly<Partial<Record<ProblemCode, number>>>;
  /** Warnings by code. */
  readonly warnings: Readonly<Partial<Record<ProblemCode, number>>>;
  /** The first `FIRST_PROBLEMS` problems in file order. */
  readonly first: readonly Problem[];
  /** Refused rows whose regency could not be read: they make every slot partial. */
  readonly refusedUnplaced: number;
  /** Every slot that a row names, also those whose rows were all refused (`fills`). Empty where rejected. Sorted by regency. */
  readonly slots: readonly SlotPart[];
}

/** Additive measures of the parts below a regency. */
export interface Breakdowns {
  /** regency -> district code (canonical, today's) -> measures */
  readonly district: ReadonlyMap<RegencyId, ReadonlyMap<string, Measures>>;
  /** regency -> facilitator id -> measures */
  readonly facilitator: ReadonlyMap<RegencyId, ReadonlyMap<string, Measures>>;
}

/** measure id -> regency -> sorted, distinct 64-bit id hashes. */
export type IdSets = ReadonlyMap<string, ReadonlyMap<RegencyId, BigUint64Array>>;
