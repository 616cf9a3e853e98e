import { type Actor, isGood, Refusal, requireAllowed, yearOf } from "@pantau/domain";
import { withdrawalMarker } from "./numbers/markers";
import type { Ports } from "./ports";
import { settleWithdrawal } from "./settle-withdrawal";
import { mayWithdraw, type SubmissionView, viewSubmission, visibleRequest } from "./submission-status";

type Needs = Pick<
  Ports,
  "clock" | "tree" | "objects" | "submissions" | "projections" | "audit" | "notices" | "queue"
>;

const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/**
 * Takes a submission out of the numbers: then the one before stands again, or the slot is missing.
 * By an admin, or a reporter inside whose region it wholly lies. A repeat changes nothing and keeps
 * the first reason. Refuses with `not_withdrawable` what fills no slot anyway.
 */
export async function withdrawSubmission(
  ports: Needs,
  actor: Actor,
  id: string,
  reason: string,
): Promise<SubmissionView> {
  const request = await visibleRequest(ports, actor, id);
  requireAllowed(mayWithdraw(ports, actor, request));
  const text = reason.trim();
  if (text.length < SHORTEST_REASON || text.length > LONGEST_REASON) {
    throw new Refusal("invalid", "reason_required");
  }
  const submission = await ports.submissions.get(request);
  if (!submission || !isGood(submission.status)) {
    throw new Refusal("conflict", "not_withdrawable");
  }

  const { type, period } = request;
  const year = yearOf(period);
  const now = ports.clock.now();
  const at = now.toISOString();
  await ports.projections.putMarker(year, withdrawalMarker(id), now);
  await ports.submissions.putWithdrawal({ submission: id, type, period, by: actor.email, at, reason: text });
  const standing = await ports.submissions.getWithdrawal(request);
  if (!standing) throw new Error(`the withdrawal of ${id} was not stored`);
  await settleWithdrawal(ports, request, standing);
  await ports.queue.requestRollUp(year);
  return viewSubmission(ports, request);
}
