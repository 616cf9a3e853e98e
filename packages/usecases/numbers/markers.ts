import { type Period, periodsOf } from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import type { Ports, Submission, Withdrawal } from "../ports";

/** A standing table that may have changed. */
export interface TableId {
  readonly type: string;
  readonly period: Period;
}

/** Everything that was sent for one (type, period). */
export interface Sent extends TableId {
  readonly submissions: readonly Submission[];
  readonly withdrawals: readonly Withdrawal[];
}

/** The marker of a withdrawal that is to be folded. */
export function withdrawalMarker(submission: string): string {
  return `${WITHDRAWAL}${submission}`;
}

/** Past so many, looking up each is slower than folding the whole year. */
const FEW = 64;

const WITHDRAWAL = "w:";
const CONFIGURATION = "c:";

/** The tables that the markers of a year speak of. */
export async function tablesMarked(
  { submissions }: Pick<Ports, "submissions">,
  year: number,
  markers: readonly string[],
): Promise<readonly TableId[]> {
  const ids = [...new Set(markers.filter((id) => !id.startsWith(CONFIGURATION)).map(submissionOf))];
  if (ids.length > FEW) return allTables(year);
  const requests = await Promise.all(ids.map((id) => submissions.getRequest(id)));
  const tables = new Map(
    requests.flatMap((one) => (one ? [[`${one.type} ${one.period}`, one] as const] : [])),
  );
  return [...tables.values()].map(({ type, period }) => ({ type, period }));
}

export function allTables(year: number): TableId[] {
  return REPORT_TYPES.flatMap(({ id }) => periodsOf(year).map((period) => ({ type: id, period })));
}

/**
 * The markers whose reason was among what was read: an item put or a withdrawal stored. The others
 * were written before their item, which is still to come; they stay for the next roll-up.
 * Configuration is read after the markers, so that theirs is always among it.
 */
export function markersDone(markers: readonly string[], sent: readonly Sent[]): readonly string[] {
  const put = new Set(sent.flatMap(({ submissions }) => submissions.map((one) => one.id)));
  const withdrawn = new Set(sent.flatMap(({ withdrawals }) => withdrawals.map((one) => one.submission)));
  return markers.filter(
    (id) =>
      id.startsWith(CONFIGURATION) || (id.startsWith(WITHDRAWAL) ? withdrawn : put).has(submissionOf(id)),
  );
}

/** Of those markers, the submissions. */
export function submissionsAmong(markers: readonly string[]): readonly string[] {
  return markers.filter((id) => !id.startsWith(CONFIGURATION) && !id.startsWith(WITHDRAWAL));
}

/** Of those markers, the submissions that were withdrawn. */
export function withdrawnAmong(markers: readonly string[]): readonly string[] {
  return markers.filter((id) => id.startsWith(WITHDRAWAL)).map(submissionOf);
}

function submissionOf(marker: string): string {
  return marker.startsWith(WITHDRAWAL) ? marker.slice(WITHDRAWAL.length) : marker;
}
