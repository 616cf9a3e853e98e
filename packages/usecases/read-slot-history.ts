import {
  type Actor,
  absent,
  covers,
  deadlineOf,
  fills,
  foldSlots,
  forbidden,
  isExpected,
  type RegencyId,
  type SlotPart,
  yearOf,
} from "@pantau/domain";
import type { SlotEntry, SlotHistoryAnswer, SlotHistoryQuery } from "./answers";
import { filePart, levelOf } from "./list-slots";
import { openYear, type ReadPorts } from "./numbers/open-year";
import type { Ports, Submission, Withdrawal } from "./ports";
import { typeAsked } from "./read-measures";

type Needs = ReadPorts & Pick<Ports, "submissions">;

/**
 * Every submission that ever named one slot, in the order in which they were requested, and what
 * became of this regency's part in each; only inside the reader's own region. Of a file from above
 * that region he is told when it came and what it says of the regency, not whose it is nor which.
 * A file that was refused whole counts where it was sent for this regency alone: of others it is not
 * known which slots it would have filled. Refusals: `forbidden`, `unknown_region`, `unknown_type`.
 */
export async function readSlotHistory(
  ports: Needs,
  actor: Actor,
  query: SlotHistoryQuery,
): Promise<SlotHistoryAnswer> {
  const { period } = query;
  const type = typeAsked(query.type).id;
  const tree = ports.tree.at(period);
  const scope = tree.scope(query.region);
  if (scope?.level !== "regency") throw absent(actor, "unknown_region");
  if (!covers(ports.tree, actor.region, scope, period)) throw forbidden();

  const [year, { submissions, withdrawals }] = await Promise.all([
    openYear(ports, yearOf(period)),
    ports.submissions.ofTypeAndPeriod(type, period),
  ]);
  const gone = new Map(withdrawals.map((one) => [one.submission, one]));
  const stands = foldSlots(submissions, new Set(gone.keys())).get(scope.id)?.submission;
  const named = submissions
    .map((file) => ({ file, part: file.slots.find(({ regency }) => regency === scope.id) }))
    .filter(({ file, part }) => part !== undefined || isForAlone(file, scope.id))
    .sort((a, b) => (a.file.id < b.file.id ? -1 : 1));
  const entries = named.map(({ file, part }) =>
    entryOf(ports, actor, { file, part, withdrawal: gone.get(file.id), stands: stands === file.id }),
  );
  return {
    type,
    period,
    regency: tree.codeOf(scope.id),
    id: scope.id,
    expected: isExpected(year.rules, type, period),
    deadline: deadlineOf(period, year.settings.deadline, tree.timeZoneOf(scope.id)).toISOString(),
    entries: await Promise.all(entries),
  };
}

/** A refused or failed file has no slots, but its request named this one. */
function isForAlone(file: Submission, regency: RegencyId): boolean {
  return file.scope === regency;
}

interface Named {
  readonly file: Submission;
  readonly part: SlotPart | undefined;
  readonly withdrawal: Withdrawal | undefined;
  readonly stands: boolean;
}

async function entryOf(ports: Needs, actor: Actor, named: Named): Promise<SlotEntry> {
  const { file, part, withdrawal } = named;
  const { submission, uploadedBy } = filePart(ports.tree, actor, file.period, file);
  const { requestedAt = file.receivedAt } = (await ports.submissions.getRequest(file.id)) ?? {};
  const seen = submission !== undefined;
  return {
    state: stateOf(named),
    ...(part && fills(part) && { status: part.status }),
    sentFor: levelOf(file.scope),
    requestedAt,
    ...(file.status !== "expired" && { receivedAt: file.receivedAt }),
    processedAt: file.processedAt,
    rows: part?.rows ?? file.judgement.rows,
    refused: part?.refused ?? file.judgement.refused,
    unplaced: part ? file.judgement.refusedUnplaced : 0,
    ...(seen && { submission, uploadedBy, fileName: file.fileName }),
    ...(withdrawal && {
      withdrawn: {
        at: withdrawal.at,
        ...(seen && { by: withdrawal.by, reason: withdrawal.reason }),
      },
    }),
  };
}

function stateOf({ file, part, withdrawal, stands }: Named): SlotEntry["state"] {
  if (file.status === "rejected" || file.status === "failed" || file.status === "expired") return file.status;
  if (!part || !fills(part)) return "not-filled";
  if (withdrawal) return "withdrawn";
  return stands ? "stands" : "replaced";
}
