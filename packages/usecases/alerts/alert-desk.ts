import { jakartaDay, jakartaWeekday, type Notification } from "@pantau/domain";
import type { Ports } from "../ports";

/** By book: the version up to which its news is meant. A book that is not named: 0. */
export type Cut = Readonly<Record<string, number>>;

/**
 * The runs of evaluation and mails, in the order they began. A run is `evaluating` until every state
 * and its news are stored. Then it is sealed: one write of the desk says which news it takes along,
 * namely all from the last sealed run's cut to its own, and it is `sending`. It is `closed` when
 * nobody waits for any of it. One that never got so far is closed by the next that does; its news
 * then belongs to that one.
 */
export interface RunRecord {
  /** The time it judges at, to the second: a scheduled run that is repeated is the same run. */
  readonly id: string;
  readonly trigger: RunTrigger;
  readonly status: "evaluating" | "sending" | "closed";
  readonly startedAt: string;
  readonly evaluatedAt?: string;
  /** Sealed runs: 1, 2, 3, … in the order of sealing. */
  readonly seal?: number;
  /** Sealed runs: news after `from`, up to `to`. */
  readonly from?: Cut;
  readonly to?: Cut;
  /** The first run sealed on a Monday (Jakarta): `ID` users get their summary with it. */
  readonly weekly?: boolean;
  /** When its mails were last gone through to the end. */
  readonly mailedAt?: string;
  readonly counts?: SendCounts;
}

/**
 * `schedule`: the daily one; `now`: an administrator asked for it; `at`: for a time that he named;
 * `demo`: the daily one of the demo nation, at a time of its own year.
 */
export type RunTrigger = "schedule" | "now" | "at" | "demo";

export interface SendCounts {
  readonly sent: number;
  readonly refused: number;
  readonly unknown: number;
}

export interface AlertDesk {
  /** When alerts were first watched: before that no run was missed. */
  readonly since?: string;
  readonly runs: readonly RunRecord[];
  /** The last sealed run's. */
  readonly cut: Cut;
}

const NOTHING: AlertDesk = { runs: [], cut: {} };
const [COLLECTION, KEY] = ["alert-desk", "desk"];
const MONDAY = 1;
const CLOSED_KEPT = 30;
const TRIES = 20;

type Needs = Pick<Ports, "documents">;

export async function readDesk({ documents }: Needs): Promise<AlertDesk> {
  return (await documents.get<AlertDesk>(COLLECTION, KEY))?.value ?? NOTHING;
}

/** Changes the desk by a conditional write, again where somebody else was faster. */
export async function changeDesk(ports: Needs, change: (desk: AlertDesk) => AlertDesk): Promise<AlertDesk> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stored = await ports.documents.get<AlertDesk>(COLLECTION, KEY);
    const desk = stored?.value ?? NOTHING;
    const next = change(desk);
    if (next === desk) return desk;
    const kept = { ...next, runs: withoutOldest(next.runs) };
    if (await ports.documents.put(COLLECTION, KEY, kept, { expected: stored?.version ?? 0 })) return kept;
  }
  throw new Error(`the alert desk was changed by others ${TRIES} times in a row`);
}

export function changeRun(desk: AlertDesk, id: string, change: Partial<RunRecord>): AlertDesk {
  return { ...desk, runs: desk.runs.map((run) => (run.id === id ? { ...run, ...change } : run)) };
}

export function findRun(desk: AlertDesk, id: string): RunRecord | undefined {
  return desk.runs.find((run) => run.id === id);
}

/** Seals a run that is still evaluating; any other is left as it is. */
export function sealRun(desk: AlertDesk, id: string, cut: Cut, evaluatedAt: string): AlertDesk {
  if (findRun(desk, id)?.status !== "evaluating") return desk;
  const seal = 1 + Math.max(0, ...desk.runs.map((run) => run.seal ?? 0));
  const weekly = isFirstOfMonday(desk, id);
  const runs = desk.runs.map((run): RunRecord => {
    if (run.id === id)
      return { ...run, status: "sending", evaluatedAt, seal, weekly, from: desk.cut, to: cut };
    return run.status === "evaluating" ? { ...run, status: "closed" } : run;
  });
  return { ...desk, runs, cut };
}

function isFirstOfMonday(desk: AlertDesk, id: string): boolean {
  const day = jakartaDay(new Date(id));
  const before = desk.runs.some((run) => run.seal !== undefined && jakartaDay(new Date(run.id)) === day);
  return !before && jakartaWeekday(new Date(id)) === MONDAY;
}

/** Whether a piece of news belongs to a run. */
export function takesAlong(run: RunRecord, news: Pick<Notification, "book" | "seq">): boolean {
  if (!run.from || !run.to) return false;
  return news.seq > (run.from[news.book] ?? 0) && news.seq <= (run.to[news.book] ?? 0);
}

/** Sealed runs that somebody may still wait for, in the order of sealing. */
export function openRuns(desk: AlertDesk): readonly RunRecord[] {
  return desk.runs.filter((run) => run.status === "sending").sort((a, b) => (a.seal ?? 0) - (b.seal ?? 0));
}

/** Up to where the news of a book is needed by nobody: the oldest open run's beginning. */
export function needlessUpTo(desk: AlertDesk, book: string): number {
  const starts = desk.runs.flatMap((run) =>
    run.status === "sending" && run.from ? [run.from[book] ?? 0] : [],
  );
  return Math.min(desk.cut[book] ?? 0, ...starts);
}

export function runIdOf(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

/** Open runs stay, however old. */
function withoutOldest(runs: readonly RunRecord[]): readonly RunRecord[] {
  let closed = runs.filter((run) => run.status === "closed").length;
  return runs.filter((run) => run.status !== "closed" || closed-- <= CLOSED_KEPT);
}
