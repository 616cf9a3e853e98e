import { lastScheduledRun } from "@pantau/domain";
import { raiseAlarm } from "./alarms";
import { type AlertDesk, changeDesk, type RunRecord, readDesk } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";

/** How long after its time a run may take before it counts as missed. */
export const RUN_GRACE_MS = 60 * 60_000;

export interface RunHealth {
  /** The scheduled run that should be over by now. */
  readonly expected: string;
  readonly evaluated: boolean;
  readonly mailed: boolean;
  readonly last?: RunRecord;
}

/**
 * The dead man's switch: a scheduled evaluation or run of mails that is not over an hour after its
 * time raises an alarm, once. A catch-up run after it counts. Before alerts were first watched
 * nothing was missed.
 */
export async function watchRuns(ports: AlertPorts): Promise<RunHealth> {
  const now = ports.clock.now();
  const desk = await changeDesk(ports, (d) => (d.since ? d : { ...d, since: now.toISOString() }));
  const health = healthOf(desk, now);
  const { expected } = health;
  if (!health.evaluated)
    await raiseAlarm(ports, {
      id: `evaluation-missed#${expected}`,
      kind: "evaluation-missed",
      details: { expected },
    });
  else if (!health.mailed)
    await raiseAlarm(ports, {
      id: `mail-run-missed#${expected}`,
      kind: "mail-run-missed",
      details: { expected },
    });
  return health;
}

/** The same without raising anything, for the health page. */
export async function readRunHealth(ports: Pick<AlertPorts, "documents" | "clock">): Promise<RunHealth> {
  return healthOf(await readDesk(ports), ports.clock.now());
}

/** The scheduled run that was missed and can still be made up for; undefined where none was. */
export async function missedRun(ports: Pick<AlertPorts, "documents" | "clock">): Promise<Date | undefined> {
  const now = ports.clock.now();
  const desk = await readDesk(ports);
  const due = lastScheduledRun(now);
  if (!desk.since || desk.since > due.toISOString()) return undefined;
  return desk.runs.some((run) => isRunOf(run, due) && run.mailedAt) ? undefined : due;
}

function healthOf(desk: AlertDesk, now: Date): RunHealth {
  const expected = lastScheduledRun(new Date(now.getTime() - RUN_GRACE_MS));
  const watched = desk.since !== undefined && desk.since <= expected.toISOString();
  const runs = desk.runs.filter((run) => isRunOf(run, expected));
  return {
    expected: expected.toISOString(),
    evaluated: !watched || runs.some((run) => run.evaluatedAt !== undefined),
    mailed: !watched || runs.some((run) => run.mailedAt !== undefined),
    last: desk.runs.at(-1),
  };
}

/** A run that began then or later. One for a time that somebody named proves nothing. */
function isRunOf(run: RunRecord, due: Date): boolean {
  return run.trigger !== "at" && Date.parse(run.startedAt) >= due.getTime();
}
