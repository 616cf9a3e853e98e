import { type Actor, absent, covers, forbidden, period, scopeText } from "@pantau/domain";
import type { Page, Ports } from "./ports";
import { type SubmissionSummary, summarize } from "./submission-status";

type Needs = Pick<Ports, "clock" | "tree" | "objects" | "submissions" | "projections">;

export interface SubmissionsQuery {
  /** Inside the reader's own region; absent: that region. */
  readonly region?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** The submissions whose files wholly lie in a region, newest first. */
export async function listSubmissions(
  ports: Needs,
  actor: Actor,
  { region, cursor, limit = 50 }: SubmissionsQuery,
): Promise<Page<SubmissionSummary>> {
  const scope = region === undefined ? actor.region : ports.tree.today.scope(region);
  if (!scope) throw absent(actor, "unknown_region");
  const today = period(ports.clock.now().toISOString().slice(0, 7));
  if (!covers(ports.tree, actor.region, scope, today)) throw forbidden();

  const page = await ports.submissions.listUnder(scopeText(scope), cursor, Math.min(limit, 200));
  const items = await Promise.all(page.items.map((id) => summaryOf(ports, id)));
  return { ...page, items: items.filter((item) => item !== undefined) };
}

/** undefined for an id that was listed just before its request was written. */
async function summaryOf(ports: Needs, id: string): Promise<SubmissionSummary | undefined> {
  const request = await ports.submissions.getRequest(id);
  if (!request) return undefined;
  const item = await ports.submissions.get(request);
  const withdrawal = item && (await ports.submissions.getWithdrawal(request));
  return summarize(ports, request, item, withdrawal);
}
