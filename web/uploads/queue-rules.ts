import type { RequestedUpload, SubmissionRecord } from "@pantau/api";
import type { Period, RegencyId } from "@pantau/domain";

/** A file on its way. Raw bytes lie on the device only until the server has them, at most seven days. */
export interface QueueEntry {
  readonly id: string;
  /** E-mail of the user who queued it; nobody else sees it. */
  readonly user: string;
  /** Milliseconds since 1970. */
  readonly queuedAt: number;
  readonly type: string;
  readonly region: string;
  readonly period: Period;
  readonly partial: boolean;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  /** undefined once the server has them. */
  readonly body?: Blob;
  /** Rows by slot, to compare with what stands. */
  readonly slots: readonly { readonly regency: RegencyId; readonly rows: number; readonly refused: number }[];
  /** The difference to what stands was seen (and confirmed where it had to be). */
  readonly compared: boolean;
  /** It holds far fewer rows than what stands: a person must say that it is meant. */
  readonly mustConfirm?: boolean;
  readonly requested?: RequestedUpload;
  readonly sent?: boolean;
  /** Where the server has got to; final where it is over. */
  readonly outcome?: Pick<
    SubmissionRecord,
    "submission" | "status" | "rows" | "refused" | "hasErrorCopy" | "superseded_by" | "reason"
  >;
  /** The server's refusal, as a stable code: nothing more is tried. */
  readonly refusal?: { readonly code: string; readonly title: string };
}

export const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** A signed address that ends sooner is not begun with. */
const SPARE_MS = 30_000;
const FINAL = new Set(["accepted", "partial", "rejected", "failed", "expired"]);

export type Step =
  /** Compare with what stands, since nobody could when it was queued. */
  | "compare"
  /** Waits for a person. */
  | "confirm"
  | "request"
  | "send"
  /** Ask for its status until it is final. */
  | "watch"
  | "done"
  /** Seven days old: it goes. */
  | "forget";

/** What is to be done next for an entry: the one place that knows the order. */
export function nextStep(entry: QueueEntry, now: number): Step {
  if (entry.refusal) return now - entry.queuedAt > KEPT_MS ? "forget" : "done";
  if (entry.outcome && FINAL.has(entry.outcome.status))
    return now - entry.queuedAt > KEPT_MS ? "forget" : "done";
  if (now - entry.queuedAt > KEPT_MS) return "forget";
  if (entry.sent) return "watch";
  if (!entry.compared) return entry.mustConfirm ? "confirm" : "compare";
  const until = entry.requested ? Date.parse(entry.requested.upload.expiresAt) : 0;
  return until - SPARE_MS > now ? "send" : "request";
}

/** What the answer to a PUT means. `undefined`: the line broke. */
export function afterPut(status: number | undefined): "sent" | "again" | "ask-anew" | "refused" {
  if (status === undefined || status >= 500 || status === 408 || status === 429) return "again";
  // 409 and 412: an earlier try was stored although its answer got lost.
  if (status < 300 || status === 409 || status === 412) return "sent";
  return status === 403 ? "ask-anew" : "refused";
}

/** Milliseconds to rest before the next try: doubling from a second to a minute. */
export function restAfter(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(failures, 6));
}

/** Milliseconds between two questions for the status: short at first, since most files are small. */
export function restBetween(questions: number): number {
  return [100, 200, 300, 500, 800][questions] ?? 1500;
}

/** Entries in the order in which they are sent: as they were queued. */
export function inOrder(entries: readonly QueueEntry[]): QueueEntry[] {
  return [...entries].sort((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1));
}
