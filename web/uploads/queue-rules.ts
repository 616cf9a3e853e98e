import type { RequestedUpload, SlotRow, SubmissionRecord } from "@pantau/api";
import { isFinal, type Period, type RegencyId } from "@pantau/domain";

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
  /** When what stood in each slot was received, as a person has seen it; empty: the slot was missing. */
  readonly seen?: Readonly<Record<string, string>>;
  /** It holds far fewer rows than what stands, or was overtaken: a person must say that it is meant. */
  readonly mustConfirm?: boolean;
  /** Somebody else has filled its slots since a person looked. */
  readonly overtaken?: Overtaken;
  readonly requested?: RequestedUpload;
  /** By this device's clock, which may be hours off the server's. */
  readonly requestedAt?: number;
  readonly sent?: boolean;
  /** Where the server has got to; final where it is over. */
  readonly outcome?: Pick<
    SubmissionRecord,
    "submission" | "status" | "rows" | "refused" | "hasErrorCopy" | "superseded_by" | "reason"
  >;
  /** The server's refusal, as a stable code: nothing more is tried. */
  readonly refusal?: { readonly code: string; readonly title: string };
  /** Seven days went by without a line: its bytes are gone, and the user is told. */
  readonly expired?: boolean;
}

/** What came in between: how many of the file's slots, the latest of them, and by whom where the reader may know. */
export interface Overtaken {
  readonly slots: number;
  readonly at: string;
  readonly by?: string;
}

export const KEPT_MS = 7 * 24 * 60 * 60 * 1000;
/** A signed address is used for so long, by this device's clock alone; one that has ended is refused and asked for anew. */
const ADDRESS_MS = 30 * 60_000;

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
  /** Seven days old and never sent: the bytes go, the user is told. */
  | "expire"
  /** Seven days old and over: it goes. */
  | "forget";

/** An entry and what is happening to it right now. */
export interface QueueItem {
  /** The entry's own. */
  id: string;
  entry: QueueEntry;
  step: Step;
  /** Bytes that have gone out. */
  sentBytes: number;
  /** Milliseconds since 1970 of the next try, while the line is bad. */
  retryAt?: number;
}

/** What is to be done next for an entry: the one place that knows the order. */
export function nextStep(entry: QueueEntry, now: number): Step {
  const age = now - entry.queuedAt;
  if (entry.expired) return age > 2 * KEPT_MS ? "forget" : "done";
  if (entry.refusal || (entry.outcome && isFinal(entry.outcome.status)))
    return age > KEPT_MS ? "forget" : "done";
  if (age > KEPT_MS) return entry.sent ? "forget" : "expire";
  if (entry.sent) return "watch";
  if (!entry.compared) return entry.mustConfirm ? "confirm" : "compare";
  if (!entry.requested || entry.requestedAt === undefined) return "request";
  return Math.abs(now - entry.requestedAt) < ADDRESS_MS ? "send" : "request";
}

/** An entry whose seven days are over, without its bytes; undefined: nothing is to be done to it. */
export function withoutOldBytes(entry: QueueEntry, now: number): QueueEntry | undefined {
  if (entry.body === undefined || now - entry.queuedAt <= KEPT_MS) return undefined;
  return { ...entry, body: undefined, ...(nextStep(entry, now) === "expire" && { expired: true }) };
}

/** What the answer to a PUT means. `undefined`: the line broke. */
export function afterPut(status: number | undefined): "sent" | "again" | "ask-anew" | "refused" {
  // 400: what arrived was not what was promised, so something on the way cut or changed it.
  if (status === undefined || status >= 500 || [400, 408, 429].includes(status)) return "again";
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

type Standing = Pick<SlotRow, "id" | "state" | "receivedAt" | "uploadedBy">;

/** What stands in the slots that a file fills, to be held against what stands when it leaves. */
export function seenIn(
  slots: QueueEntry["slots"],
  standing: readonly Standing[],
): NonNullable<QueueEntry["seen"]> {
  const byId = new Map(standing.map((slot) => [slot.id, slot]));
  return Object.fromEntries(slots.map(({ regency }) => [regency, receivedAt(byId.get(regency))]));
}

/** Whether somebody else has filled slots of this file since they were seen. */
export function overtakenBy(
  { slots, seen, user }: Pick<QueueEntry, "slots" | "seen" | "user">,
  standing: readonly Standing[],
): Overtaken | undefined {
  if (seen === undefined) return undefined;
  const filled = new Set(slots.map(({ regency }) => regency));
  const changed = standing.filter(
    (slot) => filled.has(slot.id) && receivedAt(slot) > (seen[slot.id] ?? "") && slot.uploadedBy !== user,
  );
  const last = changed.sort((a, b) => (receivedAt(a) < receivedAt(b) ? 1 : -1))[0];
  return (
    last && { slots: changed.length, at: receivedAt(last), ...(last.uploadedBy && { by: last.uploadedBy }) }
  );
}

function receivedAt(slot: Standing | undefined): string {
  return slot === undefined || slot.state === "missing" ? "" : (slot.receivedAt ?? "");
}

/** Entries in the order in which they are sent: as they were queued. */
export function inOrder(entries: readonly QueueEntry[]): QueueEntry[] {
  return [...entries].sort((a, b) => a.queuedAt - b.queuedAt || (a.id < b.id ? -1 : 1));
}
