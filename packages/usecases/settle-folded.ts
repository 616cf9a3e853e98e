import { fills, foldSlots, isGood, type RegencyId, supersededBy } from "@pantau/domain";
import { recordEnd } from "./end-submission";
import type { Ports, Submission, UploadRequest } from "./ports";

type Needs = Pick<Ports, "submissions" | "notices" | "audit">;

/**
 * For submissions that are in the numbers now: sees that the audit trail has them, though their
 * ingest died before it could say so, tells those whose slots changed hands, then closes the
 * requests. Repeating it tells nobody twice.
 */
export async function settleFolded(ports: Needs, ids: readonly string[]): Promise<void> {
  const requests: UploadRequest[] = [];
  for (const id of ids) {
    const request = await ports.submissions.getRequest(id);
    if (request) requests.push(request);
  }
  for (const group of groupsOf(requests)) {
    const { type, period } = group[0] as UploadRequest;
    const { submissions, withdrawals } = await ports.submissions.ofTypeAndPeriod(type, period);
    const withdrawn = new Set(withdrawals.map((withdrawal) => withdrawal.submission));
    const fillers = submissions.filter((one) => isGood(one.status) && !withdrawn.has(one.id));
    const changes = changesOfHands(fillers);
    const standing = foldSlots(fillers, withdrawn);
    for (const request of group) {
      const folded = submissions.find((one) => one.id === request.id);
      if (folded) await recordEnd(ports, folded);
      for (const change of changes) {
        if (change.before.id !== request.id && change.after.id !== request.id) continue;
        const overtaken = change.before.id === request.id && supersededBy(change.before, standing).length > 0;
        if (overtaken || change.before.uploadedBy !== change.after.uploadedBy)
          await tell(ports, change, overtaken);
      }
      await ports.submissions.closeRequest(request.id);
    }
  }
}

interface ChangeOfHands {
  readonly before: Submission;
  readonly after: Submission;
  readonly regencies: readonly RegencyId[];
}

/** Which submission directly followed which, in the slots of which regencies. */
function changesOfHands(fillers: readonly Submission[]): ChangeOfHands[] {
  const latest = new Map<RegencyId, Submission>();
  const changes = new Map<string, ChangeOfHands & { regencies: RegencyId[] }>();
  for (const after of [...fillers].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const part of after.slots) {
      if (!fills(part)) continue;
      const { regency } = part;
      const before = latest.get(regency);
      latest.set(regency, after);
      if (!before) continue;
      const key = `${before.id} ${after.id}`;
      const change = changes.get(key) ?? { before, after, regencies: [] };
      change.regencies.push(regency);
      changes.set(key, change);
    }
  }
  return [...changes.values()];
}

/** One notice for each pair, whatever it is called, so that a repeat after further changes tells nothing again. */
async function tell(
  { notices }: Needs,
  { before, after, regencies }: ChangeOfHands,
  overtaken: boolean,
): Promise<void> {
  await notices.put({
    email: before.uploadedBy,
    id: `${after.id}.${before.id}`,
    kind: overtaken ? "overtaken" : "replaced",
    at: after.processedAt,
    submission: before.id,
    details: {
      type: before.type,
      period: before.period,
      by: after.uploadedBy,
      replacement: after.id,
      regencies,
    },
  });
}

function groupsOf(requests: readonly UploadRequest[]): UploadRequest[][] {
  const groups = new Map<string, UploadRequest[]>();
  for (const request of requests) {
    const key = `${request.type} ${request.period}`;
    groups.set(key, [...(groups.get(key) ?? []), request]);
  }
  return [...groups.values()];
}
