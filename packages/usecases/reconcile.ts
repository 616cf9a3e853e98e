import { isGood, yearOf } from "@pantau/domain";
import { decodeTime } from "ulid";
import { TOLD_RULES } from "./alerts/read-rules";
import { tellUntold } from "./audit/told-change";
import { TOLD_BOUNDARIES } from "./boundaries/boundaries";
import { endSubmission, expireSubmission } from "./end-submission";
import { isOutdatedGood } from "./ingest-submission";
import { withdrawnAmong } from "./numbers/markers";
import type { Page, Ports, UploadRequest } from "./ports";
import { isOutdated } from "./roll-up";
import { settleLatest } from "./settings/put-setting";
import { SETTING_NAMES, toldSetting } from "./settings/setting-kinds";
import { settleFolded } from "./settle-folded";

type Needs = Pick<
  Ports,
  | "clock"
  | "ids"
  | "objects"
  | "submissions"
  | "projections"
  | "settings"
  | "users"
  | "tokens"
  | "audit"
  | "documents"
  | "notices"
  | "queue"
  | "log"
>;

/** A sending that began in time may last this long beyond its address. */
const LONGEST_SENDING_MS = 6 * 3_600_000;
/** An open entry this old whose request was never written will never have one. */
const ORPHAN_AFTER_MS = 24 * 3_600_000;

/** Nobody who put a marker this long ago is still about to store its withdrawal. */
const STRAY_AFTER_MS = 24 * 3_600_000;

/** How long an arrived file is left to its event: in milliseconds, or by the request where large files are tried for longer. */
export type Patience = number | ((request: UploadRequest) => number);

/** The first year that a period can be of. */
const FIRST_YEAR = 2000;

export interface Reconciled {
  readonly ingests: number;
  readonly ended: number;
  readonly expired: number;
  readonly settled: number;
  /** Changes of users and tokens whose process died before it told them. */
  readonly told: number;
  readonly rollUps: number;
}

/**
 * Works from the open requests, not from a listing of objects: each is brought one step nearer to
 * its end, years with markers are folded again, and configuration, users and tokens whose change died halfway
 * get into the audit trail. What arrived less than `patienceMs` ago is left
 * to its event. Safe to run at any time, twice, or not to the end.
 */
export async function reconcile(ports: Needs, { patienceMs }: { patienceMs: Patience }): Promise<Reconciled> {
  const done = { ingests: 0, ended: 0, expired: 0, settled: 0, rollUps: 0 };
  const now = ports.clock.now().getTime();
  const folded: string[] = [];
  for await (const request of openRequests(ports, now)) {
    const patience = typeof patienceMs === "number" ? patienceMs : patienceMs(request);
    const step = await stepOf(ports, request, now, patience);
    if (step === "settle") folded.push(request.id);
    else if (step !== undefined) done[step]++;
  }
  await settleFolded(ports, folded);
  await forgetStrayMarkers(ports, now);
  for (const told of [...SETTING_NAMES.map(toldSetting), TOLD_RULES, TOLD_BOUNDARIES]) {
    await settleLatest(ports, told);
  }
  const told = await tellUntold(ports);
  const years = new Set([...(await ports.projections.markedYears()), ...(await outdatedYears(ports, now))]);
  for (const year of years) await ports.queue.requestRollUp(year);
  const result = { ...done, settled: folded.length, told, rollUps: years.size };
  if (Object.values(result).some((count) => count > 0)) ports.log.info("reconciled", result);
  return result;
}

/** Markers of withdrawals that died before they were stored: they would have their year folded for ever. */
async function forgetStrayMarkers({ projections, submissions }: Needs, now: number): Promise<void> {
  for (const { year, id } of await projections.markersBefore(new Date(now - STRAY_AFTER_MS))) {
    const [withdrawn] = withdrawnAmong([id]);
    const request = withdrawn === undefined ? undefined : await submissions.getRequest(withdrawn);
    if (request && !(await submissions.getWithdrawal(request))) await projections.deleteMarkers(year, [id]);
  }
}

/** Years whose numbers earlier formulas made, or a configuration that was replaced by a process that died before it could tell. */
async function outdatedYears(ports: Needs, now: number): Promise<number[]> {
  const outdated: number[] = [];
  for (let year = FIRST_YEAR; year <= new Date(now).getUTCFullYear() + 1; year++) {
    if (await isOutdated(ports, year)) outdated.push(year);
  }
  return outdated;
}

async function stepOf(
  ports: Needs,
  request: UploadRequest,
  now: number,
  patienceMs: number,
): Promise<"ingests" | "ended" | "expired" | "settle" | undefined> {
  const submission = await ports.submissions.get(request);
  if (submission) {
    if (!isGood(submission.status)) {
      await endSubmission(ports, request, submission);
      return "ended";
    }
    if (isOutdatedGood(submission) && (await ports.objects.head(request.key))) {
      await ports.queue.requestIngest(request);
      return "ingests";
    }
    const waits = await ports.projections.hasMarker(yearOf(request.period), request.id);
    return waits ? undefined : "settle";
  }
  const file = await ports.objects.head(request.key);
  if (file) {
    if (now - file.receivedAt.getTime() < patienceMs) return undefined;
    await ports.queue.requestIngest(request);
    return "ingests";
  }
  if (now <= Date.parse(request.expiresAt) + LONGEST_SENDING_MS) return undefined;
  await expireSubmission(ports, request);
  return "expired";
}

async function* openRequests(ports: Needs, now: number): AsyncIterable<UploadRequest> {
  let cursor: string | undefined;
  do {
    const page: Page<UploadRequest> & { orphans: readonly string[] } =
      await ports.submissions.openRequests(cursor);
    yield* page.items;
    for (const id of page.orphans) {
      if (now - decodeTime(id) > ORPHAN_AFTER_MS) await ports.submissions.closeRequest(id);
    }
    cursor = page.next;
  } while (cursor);
}
