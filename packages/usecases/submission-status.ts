import {
  type Actor,
  absent,
  fills,
  foldSlots,
  forbidden,
  isAdmin,
  isGood,
  type Judgement,
  mayReadFiles,
  maySend,
  type Period,
  type RegencyId,
  rawFileKeptUntil,
  type ScopeRegion,
  type SubmissionStatus,
  supersededBy,
  yearOf,
} from "@pantau/domain";
import { findUnusual, type UnusualNumber } from "./find-unusual";
import { withdrawalMarker } from "./numbers/markers";
import type { ReadPorts } from "./numbers/open-year";
import { isPersonal } from "./personal-data";
import type { Ports, Submission, UploadRequest, Withdrawal } from "./ports";

/** A submission as its people see it, from the request on. */
export interface SubmissionSummary {
  readonly submission: string;
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly acceptPartial: boolean;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly receivedAt?: string;
  readonly processedAt?: string;
  readonly status: SubmissionStatus;
  /** All data rows; 0 where nothing was judged yet or a file problem refused the whole file. */
  readonly rows: number;
  /** Rows with an error. */
  readonly refused: number;
  /** Regencies whose slots it named when it was judged. */
  readonly slots: number;
  readonly withdrawn?: { readonly by: string; readonly at: string; readonly reason: string };
  /** `failed`: why, as a stable code. */
  readonly reason?: string;
  readonly hasErrorCopy: boolean;
  readonly hasFile: boolean;
  /** Until when the raw file is kept at the least; absent where none was received, or it may not be kept. */
  readonly fileKeptUntil?: string;
}

export interface SubmissionView extends SubmissionSummary {
  readonly problems: Pick<Judgement, "counts" | "warnings" | "first">;
  /** The later submission that holds its slots, where it stands in none; the latest if they are several. */
  readonly superseded_by?: string;
  /** What became of each slot that it named. */
  readonly standing: readonly SlotNow[];
  /** Numbers that rest on it and are far from their own history and from their peers; absent: none. Refuses nothing. */
  readonly unusual?: readonly UnusualNumber[];
  /** Whether this reader may withdraw it. */
  readonly mayWithdraw?: boolean;
}

export interface SlotNow {
  readonly regency: RegencyId;
  readonly rows: number;
  readonly refused: number;
  /** `not-filled`: all its rows were refused. */
  readonly state: "stands" | "replaced" | "withdrawn" | "not-filled";
  /** `replaced`: the submission that stands. */
  readonly by?: string;
}

type Needs = Pick<Ports, "tree" | "objects" | "submissions" | "projections">;

/** One submission. Refuses with `forbidden` (nation: `unknown_submission`) what the reader may not see. */
export async function readSubmission(
  ports: Needs & ReadPorts,
  actor: Actor,
  id: string,
): Promise<SubmissionView> {
  const request = await visibleRequest(ports, actor, id);
  const view = await viewSubmission(ports, request);
  const open = isGood(view.status);
  const unusual = open ? await findUnusual(ports, request) : [];
  return {
    ...view,
    ...(unusual.length > 0 && { unusual }),
    mayWithdraw: open && !view.withdrawn && mayWithdraw(ports, actor, request),
  };
}

/** The request, if the reader may see its file. */
export async function visibleRequest(
  ports: Pick<Ports, "tree" | "submissions">,
  actor: Actor,
  id: string,
): Promise<UploadRequest> {
  const request = await ports.submissions.getRequest(id);
  if (!request) throw absent(actor, "unknown_submission");
  if (!mayReadFiles(ports.tree, actor, scopeOf(ports, request), request.period)) throw forbidden();
  return request;
}

/** An admin, or a reporter inside whose region the submission wholly lies. */
export function mayWithdraw(ports: Pick<Ports, "tree">, actor: Actor, request: UploadRequest): boolean {
  return isAdmin(actor) || maySend(ports.tree, actor, scopeOf(ports, request), request.period);
}

/** As `readSubmission`, for whoever asked already. */
export async function viewSubmission(ports: Needs, request: UploadRequest): Promise<SubmissionView> {
  const item = await ports.submissions.get(request);
  const withdrawal = item && (await ports.submissions.getWithdrawal(request));
  const summary = await withFileAsFound(ports, request, await summarize(ports, request, item, withdrawal));
  const { counts, warnings, first } = item?.judgement ?? { counts: {}, warnings: {}, first: [] };
  const problems = { counts, warnings, first };
  if (!item || item.slots.length === 0) return { ...summary, problems, standing: [] };
  return { ...summary, problems, ...(await standingOf(ports, item, withdrawal)) };
}

/** The part of a view that needs no other submission. */
export async function summarize(
  ports: Needs,
  request: UploadRequest,
  item: Submission | undefined,
  withdrawal: Withdrawal | undefined,
): Promise<SubmissionSummary> {
  const { by, at, reason } = withdrawal ?? {};
  return {
    submission: request.id,
    type: request.type,
    period: request.period,
    scope: request.scope,
    acceptPartial: request.partial,
    fileName: request.fileName,
    size: request.size,
    sha256: request.sha256,
    requestedBy: request.requestedBy,
    requestedAt: request.requestedAt,
    ...(item && item.status !== "expired" && { receivedAt: item.receivedAt }),
    ...(item && { processedAt: item.processedAt }),
    status: item ? await statusOf(ports, item, withdrawal) : await statusWithout(ports, request),
    rows: item?.judgement.rows ?? 0,
    refused: item?.judgement.refused ?? 0,
    slots: item?.slots.filter(fills).length ?? 0,
    ...(by !== undefined && at !== undefined && reason !== undefined && { withdrawn: { by, at, reason } }),
    ...(item?.reason !== undefined && { reason: item.reason }),
    hasErrorCopy: item?.errorCopyKey !== undefined,
    hasFile: wasKept(item),
    ...(wasKept(item) && { fileKeptUntil: rawFileKeptUntil(item.receivedAt) }),
  };
}

function wasKept(item: Submission | undefined): item is Submission {
  return item !== undefined && item.status !== "expired" && !isPersonal(item.judgement);
}

/** A file past its time is gone from the object store, which alone knows when. */
async function withFileAsFound(
  { objects }: Needs,
  { key }: UploadRequest,
  summary: SubmissionSummary,
): Promise<SubmissionSummary> {
  if (!summary.hasFile || (await objects.head(key))) return summary;
  return { ...summary, hasFile: false };
}

async function statusOf(
  { projections }: Needs,
  item: Submission,
  withdrawal?: Withdrawal,
): Promise<SubmissionStatus> {
  if (!isGood(item.status)) return item.status;
  const year = yearOf(item.period);
  const waits =
    (await projections.hasMarker(year, item.id)) ||
    (withdrawal !== undefined && (await projections.hasMarker(year, withdrawalMarker(item.id))));
  return waits ? "processing" : item.status;
}

async function statusWithout({ objects }: Needs, request: UploadRequest): Promise<SubmissionStatus> {
  return (await objects.head(request.key)) ? "processing" : "waiting";
}

async function standingOf(
  ports: Needs,
  item: Submission,
  withdrawal: Withdrawal | undefined,
): Promise<Pick<SubmissionView, "standing" | "superseded_by">> {
  const { submissions, withdrawals } = await ports.submissions.ofTypeAndPeriod(item.type, item.period);
  const standing = foldSlots(submissions, new Set(withdrawals.map((one) => one.submission)));
  const slots = item.slots.map((part): SlotNow => {
    const { regency, rows, refused } = part;
    const now = standing.get(regency)?.submission;
    if (!fills(part)) return { regency, rows, refused, state: "not-filled" };
    if (withdrawal) return { regency, rows, refused, state: "withdrawn" };
    if (now === undefined || now === item.id) return { regency, rows, refused, state: "stands" };
    return { regency, rows, refused, state: "replaced", by: now };
  });
  const latest = withdrawal ? undefined : supersededBy(item, standing).at(-1);
  return { standing: slots, ...(latest !== undefined && { superseded_by: latest }) };
}

function scopeOf({ tree }: Pick<Ports, "tree">, request: UploadRequest): ScopeRegion {
  const scope = tree.at(request.period).scope(request.scope);
  if (!scope) throw new Error(`the scope of submission ${request.id} is no region`);
  return scope;
}
