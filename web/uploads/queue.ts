import { createStore, reconcile, unwrap } from "solid-js/store";
import { say } from "../i18n/language";
import { ApiError, NoConnection } from "../queries/http";
import { LEAVING } from "../session/held";
import { onForget, session, user } from "../session/session";
import { QUEUE_FLAG } from "./queue-flag";
import { onNews, tellTabs } from "./queue-news";
import { inOrder, nextStep, type QueueEntry, type QueueItem, restAfter, restBetween } from "./queue-rules";
import { SignInMissing, TryAgain, takeStep } from "./queue-steps";
import { openQueueStore } from "./queue-store";

/** What a sign-out would take away: on a bad line files wait here for hours. */
const unsent = (files: number) => ({
  id: `${files} laporan di gawai ini belum terkirim dan akan dihapus bila Anda keluar. Tetap keluar?`,
  en: `${files} ${files === 1 ? "report" : "reports"} on this device ${files === 1 ? "is" : "are"} not sent yet and will be deleted if you sign out. Sign out all the same?`,
});
const store = openQueueStore();
const [items, setItems] = createStore<QueueItem[]>([]);

/** This user's queue, oldest first. */
export { items as queueItems };

/** When an entry is taken up again, and how often it failed or was asked for in vain. */
interface Pace {
  readonly due: number;
  readonly failures: number;
  readonly questions: number;
}
const AT_ONCE: Pace = { due: 0, failures: 0, questions: 0 };
const paces = new Map<string, Pace>();

let generation = 0;
let isRunning = false;
let wake: (() => void) | undefined;

onForget(async () => {
  generation += 1;
  setItems([]);
  localStorage.removeItem(QUEUE_FLAG);
  await store.clear();
  tellTabs({ kind: "entries" });
  hurry();
});
addEventListener(LEAVING, (event) => {
  const waiting = items.filter(({ entry, step }) => step !== "done" && !entry.sent).length;
  if (waiting > 0 && !confirm(say(unsent(waiting)))) event.preventDefault();
});
addEventListener("online", hurry);
onNews((news) => {
  if (news.kind === "item") show(news.id, news.now);
  else void reload().then(hurry);
});

/** Whatever rests is taken up now: there is a line again, or something new to do. */
function hurry(): void {
  paces.clear();
  wake?.();
}

/** Takes up the queue of the user who is here. Call it as often as you like. */
export async function resumeQueue(): Promise<void> {
  await store.dropOldBytes(Date.now());
  await reload();
  if (items.some(isOpen)) run();
}

/** A person does not want to wait for the next try; the tab that runs the queue may be another one. */
export async function hurryQueue(): Promise<void> {
  tellTabs({ kind: "entries" });
  await resumeQueue();
}

/** Shows what lies on the device: another tab may have gone on with it. */
async function reload(): Promise<void> {
  const mine = generation;
  const who = user()?.email;
  const kept = who === undefined ? [] : inOrder(await store.ofUser(who));
  if (mine !== generation) return;
  const known = new Map(unwrap(items).map((item) => [item.entry.id, item]));
  const now = kept.map((entry) => {
    const { sentBytes, retryAt } = known.get(entry.id) ?? { sentBytes: 0, retryAt: undefined };
    return { id: entry.id, entry, step: nextStep(entry, Date.now()), sentBytes, retryAt };
  });
  // By id, so that the rows on the screen stay the same ones.
  setItems(reconcile(now, { key: "id" }));
}

/** Puts a file in the queue; it is on the device before this answers. Rejects where the device has no room. */
export async function enqueue(entry: QueueEntry): Promise<void> {
  await store.put(entry);
  localStorage.setItem(QUEUE_FLAG, "1");
  tellTabs({ kind: "entries" });
  await reload();
  run();
}

/** A person says that it is meant: the smaller file, or the one that replaces what came in between. */
export async function confirmEntry(id: string): Promise<void> {
  await change(id, { compared: true, mustConfirm: false, overtaken: undefined });
  run();
}

/** Tries again what the server refused, as after the region was given or the month was opened. */
export async function retryEntry(id: string): Promise<void> {
  await change(id, { refusal: undefined, requested: undefined });
  run();
}

/** Takes a finished or unwanted entry away. */
export async function dismissEntry(id: string): Promise<void> {
  await store.remove(id);
  tellTabs({ kind: "entries" });
  await reload();
}

/** One runner in this tab, and by the lock one on this device. */
function run(): void {
  hurry();
  if (isRunning) return;
  isRunning = true;
  void withLock(work).finally(() => {
    isRunning = false;
    if (user() && session().status !== "signed-out" && items.some(isOpen)) run();
  });
}

async function withLock(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  await navigator.locks.request(QUEUE_FLAG, work);
}

/** Takes every entry as far as it goes: first what has to leave, then what is only asked about. */
async function work(): Promise<void> {
  const mine = generation;
  await reload();
  while (mine === generation && user()) {
    const open = items.filter(isOpen);
    if (open.length === 0) break;
    const now = Date.now();
    const due = open.filter(({ entry }) => paceOf(entry.id).due <= now);
    const next = due.find(({ step }) => step !== "watch") ?? due[0];
    if (!next) await rest(Math.min(...open.map(({ entry }) => paceOf(entry.id).due)) - now);
    else if (!(await advance(unwrap(next).entry))) return;
  }
  if (items.every(({ entry, step }) => step === "done" && entry.body === undefined))
    localStorage.removeItem(QUEUE_FLAG);
}

function isOpen({ step }: QueueItem): boolean {
  return step !== "done" && step !== "confirm";
}

function paceOf(id: string): Pace {
  return paces.get(id) ?? AT_ONCE;
}

/** One step of one entry. False: nobody is signed in any more, and everything waits for that. */
async function advance(entry: QueueEntry): Promise<boolean> {
  const { id } = entry;
  const mine = generation;
  const step = nextStep(entry, Date.now());
  const pace = paceOf(id);
  // What is said about the line stands until something gets through: a notice that goes and comes makes the page jump.
  tell(id, { step });
  try {
    if (session().status === "offline") throw new NoConnection("offline");
    await takeStep(entry, step, {
      change: (changed) => change(id, changed),
      forget: () => dismissEntry(id),
      progress: (sentBytes) => tell(id, { sentBytes, retryAt: undefined }),
    });
    tell(id, { retryAt: undefined });
    const questions = step === "watch" ? pace.questions + 1 : 0;
    paces.set(id, {
      due: step === "watch" ? Date.now() + restBetween(questions - 1) : 0,
      failures: 0,
      questions,
    });
  } catch (error) {
    if (mine !== generation) return false;
    if (error instanceof SignInMissing) return false;
    if (isRefusal(error)) await change(id, { refusal: { code: error.code, title: error.title } });
    else {
      // What nobody foresaw is tried again too, and the console tells whoever mends it.
      if (![NoConnection, ApiError, TryAgain].some((known) => error instanceof known)) console.error(error);
      putOff(id, error instanceof NoConnection);
    }
  }
  return true;
}

/** A broken line is broken for all of them; a server that cannot do one may do another. */
function putOff(id: string, isLine: boolean): void {
  const pace = paceOf(id);
  const due = Date.now() + restAfter(pace.failures);
  paces.set(id, { ...pace, due, failures: pace.failures + 1 });
  tell(id, { retryAt: due, sentBytes: 0 });
  if (!isLine) return;
  for (const { entry } of items.filter(isOpen)) {
    if (paceOf(entry.id).due < due) paces.set(entry.id, { ...paceOf(entry.id), due });
    tell(entry.id, { retryAt: due });
  }
}

function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status < 500 && error.status !== 429 && error.status !== 408;
}

async function change(id: string, change: Partial<QueueEntry>): Promise<void> {
  await store.change(id, change);
  tellTabs({ kind: "entries" });
  await reload();
}

/** Shows it here and in the other tabs. */
function tell(id: string, now: Partial<Omit<QueueItem, "id" | "entry">>): void {
  show(id, now);
  tellTabs({ kind: "item", id, now });
}

function show(id: string, now: Partial<Omit<QueueItem, "id" | "entry">>): void {
  setItems((item) => item.entry.id === id, now);
}

/** Ends early where the line comes back or there is something new. */
function rest(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, ms));
    wake = () => {
      clearTimeout(timer);
      resolve();
    };
  });
}
