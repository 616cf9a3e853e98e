import type { Ports, UploadRequest, Withdrawal } from "./ports";

/**
 * Puts a withdrawal that stands into the audit trail and tells the sender, unless it was the sender.
 * Done by whoever withdraws and again by the roll-up that folds it, since the first may die between
 * the two; repeating it says nothing twice.
 */
export async function settleWithdrawal(
  { audit, notices }: Pick<Ports, "audit" | "notices">,
  { id, type, period, scope, requestedBy }: UploadRequest,
  { at, by, reason }: Withdrawal,
): Promise<void> {
  await audit.append({
    id: `${id}.withdrawn`,
    at,
    by,
    action: "submission.withdrawn",
    subject: id,
    region: scope,
    details: { type, period, reason },
  });
  if (by === requestedBy) return;
  await notices.put({
    email: requestedBy,
    id: `${id}.withdrawn`,
    kind: "withdrawn",
    at,
    submission: id,
    details: { type, period, scope, by, reason },
  });
}
