import type { RequestedUpload, SlotsAnswer, SubmissionRecord } from "@pantau/api";
import { refreshReads } from "../queries/client";
import { ApiError, getJson, NoConnection } from "../queries/http";
import { differenceOf } from "./difference";
import { putFile } from "./put-file";
import { afterPut, nextStep, overtakenBy, type QueueEntry, type Step, seenIn } from "./queue-rules";

/** Nobody is signed in any more: the entry waits for its user, it is not refused. */
export class SignInMissing extends Error {}

/** The store of files said no, in a way that passes: it is tried again after a rest. */
export class TryAgain extends Error {}

/** What a step may do to its entry. */
export interface Hands {
  readonly change: (change: Partial<QueueEntry>) => Promise<void>;
  readonly forget: () => Promise<void>;
  readonly progress: (sentBytes: number) => void;
}

/** Does one step. Throws `NoConnection`, `ApiError` (the server's refusal), `TryAgain`, `SignInMissing`. */
export async function takeStep(entry: QueueEntry, step: Step, hands: Hands): Promise<void> {
  if (step === "forget") return hands.forget();
  if (step === "expire") return hands.change({ body: undefined, expired: true });
  try {
    if (step === "compare") await compare(entry, hands);
    else if (step === "request") await requestUpload(entry, hands);
    else if (step === "send") await send(entry, hands);
    else await watch(entry, hands);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) throw new SignInMissing();
    throw error;
  }
}

async function standingOf({ type, region, period }: QueueEntry): Promise<SlotsAnswer["slots"]> {
  return (await getJson<SlotsAnswer>("/slots", { query: { type, region, period } })).slots;
}

async function compare(entry: QueueEntry, { change }: Hands): Promise<void> {
  const standing = await standingOf(entry);
  const { mustConfirm } = differenceOf(entry.slots, standing);
  await change({
    seen: seenIn(entry.slots, standing),
    ...(mustConfirm ? { mustConfirm } : { compared: true }),
  });
}

/** What stands may have changed since a person looked: then that person is asked once more. */
async function requestUpload(entry: QueueEntry, { change }: Hands): Promise<void> {
  const standing = await standingOf(entry);
  const overtaken = overtakenBy(entry, standing);
  if (overtaken) {
    const seen = seenIn(entry.slots, standing);
    return change({ compared: false, mustConfirm: true, overtaken, seen, requested: undefined });
  }
  const { type, region, period, partial, size, sha256, fileName } = entry;
  const body = { type, region, period, partial, size, sha256, fileName };
  const requested = await getJson<RequestedUpload>("/submissions", { method: "POST", body });
  await change({ requested, requestedAt: Date.now() });
}

async function send(entry: QueueEntry, { change, progress }: Hands): Promise<void> {
  if (!entry.requested || !entry.body) throw new Error("nothing to send");
  const status = await putFile(entry.requested.upload, entry.body, progress);
  const meaning = afterPut(status);
  if (meaning === "sent") return change({ sent: true, body: undefined });
  if (meaning === "refused") throw new ApiError(status ?? 0, `http_${status}`, "");
  // A fresh address that is refused at once would be asked for without end: it rests as after a broken line.
  if (meaning === "ask-anew") await change({ requested: undefined });
  throw status === undefined ? new NoConnection("the line broke") : new TryAgain(`http_${status}`);
}

async function watch(entry: QueueEntry, { change }: Hands): Promise<void> {
  const seen = await getJson<SubmissionRecord>(`/submissions/${entry.requested?.submission}`);
  const { submission, status, rows, refused, hasErrorCopy, superseded_by, reason } = seen;
  const outcome = { submission, status, rows, refused, hasErrorCopy, superseded_by, reason };
  await change({ outcome });
  // It is in the numbers now: what pages show is out of date.
  if (nextStep({ ...entry, outcome }, Date.now()) === "done") void refreshReads("/");
}
