import { FORMULA_VERSION, MEASURE_VERSION } from "@pantau/domain";
import { isOutdatedGood } from "./ingest-submission";
import { inTurns } from "./numbers/count-sets";
import {
  allTables,
  markersDone,
  type Sent,
  submissionsAmong,
  type TableId,
  tablesMarked,
  withdrawnAmong,
} from "./numbers/markers";
import { projectYear, sameJson } from "./numbers/project-year";
import type { Manifest } from "./numbers/projection";
import { asIs, putOnShelf, type Ref, shelfKey, takeFromShelf } from "./numbers/shelf";
import { readYearSettings } from "./numbers/year-settings";
import type { Ports, YearPointer } from "./ports";
import { settleFolded } from "./settle-folded";
import { settleWithdrawal } from "./settle-withdrawal";

export type RollUpPorts = Pick<
  Ports,
  | "clock"
  | "tree"
  | "objects"
  | "submissions"
  | "projections"
  | "settings"
  | "parts"
  | "notices"
  | "audit"
  | "log"
>;

export interface RolledUp {
  readonly year: number;
  /** Of the pointer that stands now. */
  readonly version: number;
  /** Whether anything was different from before. */
  readonly changed: boolean;
  /** Submissions that are in the numbers now. */
  readonly folded: readonly string[];
}

const QUERIES_AT_ONCE = 8;

/**
 * Brings the projections of a year up to its submissions, withdrawals and configuration. Reads the
 * pointer, then the markers, then the inputs; writes objects under the hash of their content; swings
 * the pointer if it is still the one read, else starts over; then deletes the markers it folded and
 * tells those whose slots changed hands. Any number may run at once, and die anywhere.
 */
export async function rollUp(ports: RollUpPorts, year: number): Promise<RolledUp> {
  for (;;) {
    const done = await tryRollUp(ports, year);
    if (done) return done;
    ports.log.info("another roll-up was faster; starting over", { year });
  }
}

/** Whether the projections of a year were made by other formulas or another configuration than those of now, so that they must be folded again. */
export async function isOutdated(
  ports: Pick<Ports, "projections" | "objects" | "settings">,
  year: number,
): Promise<boolean> {
  const pointer = await ports.projections.pointer(year);
  if (!pointer) return false;
  const manifest = await takeFromShelf(ports.objects, pointer.manifestKey, asIs<Manifest>);
  return (
    !sameJson(manifest.versions, VERSIONS) ||
    !sameJson(manifest.settings, await readYearSettings(ports, year))
  );
}

const VERSIONS = { formula: FORMULA_VERSION, measures: MEASURE_VERSION };

/** undefined: another roll-up swung the pointer meanwhile. */
async function tryRollUp(ports: RollUpPorts, year: number): Promise<RolledUp | undefined> {
  const { projections, objects } = ports;
  const pointer = await projections.pointer(year);
  const markers = await projections.markers(year);
  const standing = pointer && (await takeFromShelf(objects, pointer.manifestKey, asIs<Manifest>));
  const before = standing && sameJson(standing.versions, VERSIONS) ? standing : undefined;
  const settings = await readYearSettings(ports, year);
  if (before && markers.length === 0 && sameJson(before.settings, settings)) {
    return { year, version: pointer?.version ?? 0, changed: false, folded: [] };
  }
  const sent = await readSent(ports, before ? await tablesMarked(ports, year, markers) : allTables(year));
  const manifest = await projectYear(ports, { year, versions: VERSIONS, settings, before, sent });
  const manifestKey = (ref: Ref) => shelfKey(year, "manifest", ref);
  const key = manifestKey(await putOnShelf(objects, manifestKey, manifest));
  const changed = key !== pointer?.manifestKey;
  if (standing && standing.versions.measures !== MEASURE_VERSION) await measureAgain(ports, sent);
  if (changed && !(await projections.swing(nextPointer(ports, year, key, pointer), pointer)))
    return undefined;

  const done = markersDone(markers, sent);
  await settleWithdrawals(ports, withdrawnAmong(done), sent);
  await projections.deleteMarkers(year, done);
  const folded = submissionsAmong(done);
  await settleFolded(ports, folded);
  return { year, version: (pointer?.version ?? 0) + (changed ? 1 : 0), changed, folded };
}

/** Before the pointer swings: no later roll-up sees that the measures of the year are of an earlier version. */
async function measureAgain({ submissions }: RollUpPorts, sent: readonly Sent[]): Promise<void> {
  const outdated = sent.flatMap((one) => one.submissions.filter(isOutdatedGood));
  for (const { id } of outdated) await submissions.reopenRequest(id);
}

/** Before their markers go: nothing else remembers that they are not settled. */
async function settleWithdrawals(ports: RollUpPorts, ids: readonly string[], sent: readonly Sent[]) {
  const stored = sent.flatMap(({ withdrawals }) => withdrawals);
  for (const id of ids) {
    const request = await ports.submissions.getRequest(id);
    const withdrawal = stored.find(({ submission }) => submission === id);
    if (request && withdrawal) await settleWithdrawal(ports, request, withdrawal);
  }
}

/** Times of pointers increase, even where the clock went back. */
function nextPointer(
  { clock }: RollUpPorts,
  year: number,
  manifestKey: string,
  before?: YearPointer,
): YearPointer {
  const now = Math.max(clock.now().getTime(), before ? Date.parse(before.at) + 1 : 0);
  return { year, version: (before?.version ?? 0) + 1, manifestKey, at: new Date(now).toISOString() };
}

async function readSent(ports: RollUpPorts, tables: readonly TableId[]): Promise<Sent[]> {
  const sent: Sent[] = [];
  const reads = tables.map(({ type, period }) => async () => {
    sent.push({ type, period, ...(await ports.submissions.ofTypeAndPeriod(type, period)) });
  });
  await inTurns(reads, QUERIES_AT_ONCE);
  return sent;
}
