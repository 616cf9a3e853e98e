import type { RequestedUpload, SlotsAnswer, SubmissionRecord } from "@pantau/api";
import { createEffect, createRoot } from "solid-js";
import { createStore, unwrap } from "solid-js/store";
import { refreshReads } from "../queries/client";
import { ApiError, getJson, NoConnection } from "../queries/http";
import { onForget, session, user } from "../session/session";
import { differenceOf } from "./difference";
import { putFile } from "./put-file";
import { QUEUE_FLAG } from "./queue-flag";
import {
  afterPut,
  inOrder,
  nextStep,
  type QueueEntry,
  restAfter,
  restBetween,
  type Step,
} from "./queue-rules";
import { openQueueStore } from "./queue-store";

/** An entry and what is happening to it right now. */
export interface QueueItem {
  entry: QueueEntry;
  step: Step;
  /** Bytes that have gone out. */
  sentBytes: number;
  /** Milliseconds since 1970 of the next try, while the line is bad. */
  retryAt?: number;
}

const store = openQueueStore();
const [items, setItems] = createStore<QueueItem[]>([]);

/** This user's queue, oldest first. */
export { items as queueItems };

let generation = 0;
let isRunning = false;
let wake: (() => void) | undefined;

onForget(async () => {
  generation += 1;
  setItems([]);
  localStorage.removeItem(QUEUE_FLAG);
  await store.clear();
  wake?.();
});
addEventListener("online", () => wake?.());
// The line is back before the session is: without this the queue would sleep through its return.
createRoot(() => createEffect(() => session().status === "signed-in" && wake?.()));

/** Takes up the queue of the user who is here. Call it as often as you like. */
export async function resumeQueue(): Promise<void> {
  const mine = generation;
  const who = user()?.email;
  if (who === undefined) return;
  const kept = inOrder(await store.ofUser(who));
  if (mine !== generation) return;
  take(kept);
  if (items.some(isOpen)) run();
}

/** Shows what lies on the device: another tab may have gone on with it. */
function take(kept: readonly QueueEntry[]): void {
  const known = new Map(unwrap(items).map((item) => [item.entry.id, item]));
  setItems(
    kept.map((entry) => ({
      sentBytes: known.get(entry.id)?.sentBytes ?? 0,
      entry,
      step: nextStep(entry, Date.now()),
    })),
  );
}

/** Puts a file in the queue; it is on the device before this answers. */
export async function enqueue(entry: QueueEntry): Promise<void> {
  await store.put(entry);
  localStorage.setItem(QUEUE_FLAG, "1");
  add(entry);
  run();
}

/** A person says that the smaller file is meant. */
export async function confirmEntry(id: string): Promise<void> {
  await change(id, { compared: true, mustConfirm: false });
  run();
}

/** Takes a finished or unwanted entry away. */
export async function dismissEntry(id: string): Promise<void> {
  setItems((all) => all.filter((item) => item.entry.id !== id));
  await store.remove(id);
}

function add(entry: QueueEntry): void {
  setItems(items.length, { entry, step: nextStep(entry, Date.now()), sentBytes: 0 });
}

/** One runner in this tab, and by the lock one on this device. */
function run(): void {
  wake?.();
  if (isRunning) return;
  isRunning = true;
  void withLock(work).finally(() => {
    isRunning = false;
    if (items.some(isOpen)) run();
  });
}

async function withLock(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(QUEUE_FLAG, work);
}

async function work(): Promise<void> {
  const who = user()?.email;
  if (who === undefined) return;
  take(inOrder(await store.ofUser(who)));
  for (let next = items.find(isOpen); next; next = items.find(isOpen)) await advance(next.entry.id);
  if (items.every((item) => item.step === "done")) localStorage.removeItem(QUEUE_FLAG);
}

function isOpen({ step }: QueueItem): boolean {
  return step !== "done" && step !== "confirm";
}

/** Takes one entry as far as it goes; a bad line is waited for. */
async function advance(id: string): Promise<void> {
  const mine = generation;
  let failures = 0;
  let questions = 0;
  for (;;) {
    const entry = entryOf(id);
    if (!entry || mine !== generation) return;
    const step = nextStep(entry, Date.now());
    show(id, { step, retryAt: undefined });
    if (step === "done" || step === "confirm") return;
    try {
      if (session().status === "offline") throw new NoConnection("offline");
      await takeStep(entry, step);
      failures = 0;
      if (step === "watch") await rest(restBetween(questions++));
    } catch (error) {
      if (mine !== generation) return;
      if (isRefusal(error)) await change(id, { refusal: { code: error.code, title: error.title } });
      else if (error instanceof NoConnection || error instanceof ApiError) {
        const ms = restAfter(failures++);
        show(id, { retryAt: Date.now() + ms, sentBytes: 0 });
        if (await rest(ms)) failures = 0;
      } else throw error;
    }
  }
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status < 500 && error.status !== 429 && error.status !== 408;
}

async function takeStep(entry: QueueEntry, step: Step): Promise<void> {
  if (step === "forget") return dismissEntry(entry.id);
  if (step === "compare") return compare(entry);
  if (step === "request") return requestUpload(entry);
  if (step === "send") return send(entry);
  return watch(entry);
}

async function compare(entry: QueueEntry): Promise<void> {
  const { type, region, period } = entry;
  const standing = await getJson<SlotsAnswer>("/slots", { query: { type, region, period } });
  const { mustConfirm } = differenceOf(entry.slots, standing.slots);
  await change(entry.id, mustConfirm ? { mustConfirm } : { compared: true });
}

async function requestUpload(entry: QueueEntry): Promise<void> {
  const { type, region, period, partial, size, sha256, fileName } = entry;
  const body = { type, region, period, partial, size, sha256, fileName };
  await change(entry.id, {
    requested: await getJson<RequestedUpload>("/submissions", { method: "POST", body }),
  });
}

async function send(entry: QueueEntry): Promise<void> {
  if (!entry.requested || !entry.body) throw new Error("nothing to send");
  const status = await putFile(entry.requested.upload, entry.body, (sentBytes) =>
    show(entry.id, { sentBytes }),
  );
  const meaning = afterPut(status);
  if (meaning === "sent") return change(entry.id, { sent: true, body: undefined });
  if (meaning === "ask-anew") return change(entry.id, { requested: undefined });
  if (meaning === "refused") throw new ApiError(status ?? 0, `http_${status}`, "");
  throw new NoConnection("the line broke");
}

async function watch(entry: QueueEntry): Promise<void> {
  const seen = await getJson<SubmissionRecord>(`/submissions/${entry.requested?.submission}`);
  const { submission, status, rows, refused, hasErrorCopy, superseded_by, reason } = seen;
  await change(entry.id, {
    outcome: { submission, status, rows, refused, hasErrorCopy, superseded_by, reason },
  });
  // It is in the numbers now: what pages show is out of date.
  if (nextStep({ ...entry, outcome: seen }, Date.now()) === "done") void refreshReads("/");
}

function entryOf(id: string): QueueEntry | undefined {
  return unwrap(items).find((item) => item.entry.id === id)?.entry;
}

async function change(id: string, change: Partial<QueueEntry>): Promise<void> {
  const entry = entryOf(id);
  if (!entry) return;
  const next = { ...entry, ...change };
  await store.put(next);
  setItems((item) => item.entry.id === id, { entry: next, step: nextStep(next, Date.now()) });
}

function show(id: string, now: Partial<Omit<QueueItem, "entry">>): void {
  setItems((item) => item.entry.id === id, now);
}

/** Ends early, and says so, where the line comes back or there is something new. */
function rest(ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    wake = () => {
      clearTimeout(timer);
      resolve(true);
    };
  });
}
