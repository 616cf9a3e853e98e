import { isGood, yearOf } from "@pantau/domain";
import { isPersonal } from "./personal-data";
import type { Ports, Submission, UploadRequest } from "./ports";

type Needs = Pick<Ports, "clock" | "objects" | "submissions" | "projections" | "audit" | "notices" | "queue">;

/** Puts how a submission ended into the audit trail; a repeat adds nothing. */
export function recordEnd({ audit }: Pick<Ports, "audit">, submission: Submission): Promise<void> {
  return audit.append({
    id: `${submission.id}.${submission.status}`,
    at: submission.processedAt,
    by: "system",
    action: `submission.${submission.status}`,
    subject: submission.id,
    region: submission.scope,
    details: { type: submission.type, period: submission.period, rows: submission.judgement.rows },
  });
}

/**
 * What follows from the item of a submission, whoever put it and however often: a good one is
 * folded; of one with personal data every version is removed; whose file failed is told. A request
 * that is not to be folded is closed here, others when they are folded.
 */
export async function endSubmission(
  ports: Needs,
  request: UploadRequest,
  submission: Submission,
): Promise<void> {
  await recordEnd(ports, submission);
  if (isGood(submission.status)) {
    await ports.queue.requestRollUp(yearOf(submission.period));
    return;
  }
  if (isPersonal(submission.judgement)) await ports.objects.remove(request.key);
  if (submission.status === "failed") await tellFailed(ports, submission);
  await ports.submissions.closeRequest(submission.id);
}

/** After the last retry: the request ends as `failed`, unless it ended otherwise meanwhile. */
export function failSubmission(ports: Needs, request: UploadRequest, reason: string): Promise<void> {
  return endWithoutJudgement(ports, request, "failed", ports.clock.now(), reason);
}

/** Nothing came while the address was good: the request ends as `expired`. */
export function expireSubmission(ports: Needs, request: UploadRequest): Promise<void> {
  return endWithoutJudgement(ports, request, "expired", new Date(request.expiresAt));
}

async function endWithoutJudgement(
  ports: Needs,
  request: UploadRequest,
  status: "failed" | "expired",
  receivedAt: Date,
  reason?: string,
): Promise<void> {
  const submission: Submission = {
    id: request.id,
    type: request.type,
    period: request.period,
    scope: request.scope,
    status,
    uploadedBy: request.requestedBy,
    fileName: request.fileName,
    size: request.size,
    sha256: request.sha256,
    receivedAt: receivedAt.toISOString(),
    processedAt: ports.clock.now().toISOString(),
    judgement: {
      status: "rejected",
      rows: 0,
      refused: 0,
      counts: {},
      warnings: {},
      first: [],
      refusedUnplaced: 0,
    },
    slots: [],
    measureVersion: 0,
    reason,
  };
  const first = await ports.submissions.put(submission);
  const standing = first ? submission : await ports.submissions.get(request);
  if (standing) await endSubmission(ports, request, standing);
}

async function tellFailed(
  ports: Needs,
  { id, uploadedBy, type, period, scope, processedAt, reason }: Submission,
) {
  await ports.notices.put({
    email: uploadedBy,
    id: `${id}.failed`,
    kind: "failed",
    at: processedAt,
    submission: id,
    details: { type, period, scope, reason },
  });
}
