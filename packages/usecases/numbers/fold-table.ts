import { foldSlots, type Period, type RegencyId, type Standing, type StandingSlot } from "@pantau/domain";
import type { Submission, Withdrawal } from "../ports";

/** What is kept of a submission that stands in some slot: for lineage and to find its sets and breakdowns. */
export interface StandingFile {
  readonly id: string;
  readonly scope: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly rows: number;
  readonly refused: number;
  readonly unplaced: number;
  readonly measureVersion: number;
  readonly setsKey?: string;
  readonly breakdownsKey?: string;
}

/** Values by position of the regency; absent is zero. Short where few have any. */
type Column =
  | { readonly all: readonly number[] }
  | { readonly at: readonly number[]; readonly values: readonly number[] };

/** The standing slots of one (type, period), by columns: small to store, quick to read and to sum. */
export interface StandingJson {
  readonly type: string;
  readonly period: Period;
  readonly files: readonly StandingFile[];
  readonly regencies: readonly RegencyId[];
  /** Position of the file that stands. */
  readonly file: readonly number[];
  readonly partial: readonly (0 | 1)[];
  readonly rows: readonly number[];
  readonly refused: readonly number[];
  /** null: that of the file that stands. */
  readonly firstReceivedAt: readonly (string | null)[];
  readonly measures: Readonly<Record<string, Column>>;
}

/** Folds everything that was sent for one (type, period). */
export function foldTable(
  type: string,
  period: Period,
  sent: { readonly submissions: readonly Submission[]; readonly withdrawals: readonly Withdrawal[] },
): { readonly json: StandingJson; readonly slots: Standing } {
  const withdrawn = new Set(sent.withdrawals.map((withdrawal) => withdrawal.submission));
  const standing = foldSlots(sent.submissions, withdrawn);
  const slots = [...standing.values()];
  const ids = new Set(slots.map((slot) => slot.submission));
  const files = sent.submissions
    .filter((submission) => ids.has(submission.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(fileOf);
  const position = new Map(files.map((file, i) => [file.id, i]));
  const receivedAt = (slot: StandingSlot) => files[position.get(slot.submission) as number]?.receivedAt;
  const json: StandingJson = {
    type,
    period,
    files,
    regencies: slots.map((slot) => slot.regency),
    file: slots.map((slot) => position.get(slot.submission) as number),
    partial: slots.map((slot) => (slot.status === "partial" ? 1 : 0)),
    rows: slots.map((slot) => slot.rows),
    refused: slots.map((slot) => slot.refused),
    firstReceivedAt: slots.map((slot) =>
      slot.firstReceivedAt === receivedAt(slot) ? null : slot.firstReceivedAt,
    ),
    measures: columnsOf(slots),
  };
  return { json, slots: standing };
}

function fileOf(submission: Submission): StandingFile {
  const { id, scope, uploadedBy, fileName, receivedAt, judgement, measureVersion, setsKey, breakdownsKey } =
    submission;
  const { rows, refused, refusedUnplaced } = judgement;
  const keys = { ...(setsKey && { setsKey }), ...(breakdownsKey && { breakdownsKey }) };
  return {
    id,
    scope,
    uploadedBy,
    fileName,
    receivedAt,
    rows,
    refused,
    unplaced: refusedUnplaced,
    measureVersion,
    ...keys,
  };
}

function columnsOf(slots: readonly StandingSlot[]): Record<string, Column> {
  const sparse = new Map<string, { at: number[]; values: number[] }>();
  slots.forEach(({ measures }, i) => {
    for (const key in measures) {
      const value = measures[key] as number;
      if (value === 0) continue;
      let column = sparse.get(key);
      if (!column) {
        column = { at: [], values: [] };
        sparse.set(key, column);
      }
      column.at.push(i);
      column.values.push(value);
    }
  });
  const keys = [...sparse.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, packed(sparse.get(key) as never, slots.length)]));
}

function packed(column: { at: number[]; values: number[] }, length: number): Column {
  if (column.at.length * 3 < length) return column;
  const all = new Array<number>(length).fill(0);
  column.at.forEach((at, i) => {
    all[at] = column.values[i] as number;
  });
  return { all };
}
