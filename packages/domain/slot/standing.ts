import type { RegencyId } from "../region/region";
import type { Measures, SlotPart } from "../report/judgement";
import { isGood } from "./status";

/** What the fold asks of a submission. */
export interface SlotFiller {
  /** ULID: the order of these ids is the order in which uploads were requested. */
  readonly id: string;
  readonly status: string;
  /** ISO time in UTC when the file was wholly received. */
  readonly receivedAt: string;
  readonly measureVersion: number;
  readonly judgement: { readonly refusedUnplaced: number };
  readonly slots: readonly SlotPart[];
}

/** The submission that stands for one slot. A slot without one is missing, never zero. */
export interface StandingSlot {
  readonly regency: RegencyId;
  readonly submission: string;
  readonly status: "accepted" | "partial";
  /** Good rows. */
  readonly rows: number;
  /** Refused rows that name this regency. */
  readonly refused: number;
  /** Refused rows of the file whose regency could not be read: any of them may belong here. */
  readonly unplaced: number;
  readonly measures: Measures;
  readonly measureVersion: number;
  /** The earliest receipt of any file that filled this slot and was not withdrawn: what timeliness looks at. */
  readonly firstReceivedAt: string;
}

/** The standing slots of one (type, period). */
export type Standing = ReadonlyMap<RegencyId, StandingSlot>;

/**
 * Folds the submissions of one (type, period) into the slots that stand: per regency the one with
 * the greatest id among those that fill it and are not withdrawn. The order, repetition and
 * grouping of `submissions` do not matter. In order of regency.
 */
export function foldSlots(submissions: Iterable<SlotFiller>, withdrawn: ReadonlySet<string>): Standing {
  const standing = new Map<RegencyId, StandingSlot>();
  for (const submission of submissions) {
    if (!isGood(submission.status) || withdrawn.has(submission.id)) continue;
    for (const part of submission.slots) {
      if (fills(part))
        standing.set(part.regency, later(standing.get(part.regency), slotOf(submission, part)));
    }
  }
  return new Map([...standing].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The submissions that overtook this one everywhere, in order; empty where it stands in some slot,
 * never filled any, or was replaced by nobody (withdrawn).
 */
export function supersededBy(submission: SlotFiller, standing: Standing): readonly string[] {
  const winners = new Set<string>();
  for (const part of submission.slots) {
    if (!fills(part)) continue;
    const winner = standing.get(part.regency)?.submission;
    if (winner === undefined || winner <= submission.id) return [];
    winners.add(winner);
  }
  return [...winners].sort();
}

/** A slot whose rows were all refused is not filled; one with no row at all is a report of zero. */
export function fills(part: SlotPart): boolean {
  return part.rows > 0 || part.refused === 0;
}

function slotOf(submission: SlotFiller, part: SlotPart): StandingSlot {
  return {
    regency: part.regency,
    submission: submission.id,
    status: part.status,
    rows: part.rows,
    refused: part.refused,
    unplaced: submission.judgement.refusedUnplaced,
    measures: part.measures,
    measureVersion: submission.measureVersion,
    firstReceivedAt: submission.receivedAt,
  };
}

function later(a: StandingSlot | undefined, b: StandingSlot): StandingSlot {
  if (!a) return b;
  const winner = b.submission > a.submission ? b : a;
  const [first = winner.firstReceivedAt] = [a.firstReceivedAt, b.firstReceivedAt].sort();
  return winner.firstReceivedAt === first ? winner : { ...winner, firstReceivedAt: first };
}
