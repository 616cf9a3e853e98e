import {
  type Actor,
  type Alert,
  type AlertLevel,
  absent,
  bookOf,
  isOwn,
  isSilenced,
  mayReadFiles,
  mayReadNumbers,
  Refusal,
  type RegencyId,
  requireAllowed,
  type ScopeRegion,
  worstFirst,
} from "@pantau/domain";
import { readBook, readBooks } from "./alert-books";
import type { AlertPorts } from "./alert-ports";

export const ALERT_FILTERS = ["pending", "firing", "acknowledged", "silenced", "resolved"] as const;
export type AlertFilter = (typeof ALERT_FILTERS)[number];

export interface AlertsQuery {
  /** Absent: all but `ok`. `acknowledged` and `silenced` are firing or pending ones, too. */
  readonly state?: AlertFilter;
  /** Region code: that region and all under it. Absent: all that the reader may see. */
  readonly region?: string;
  readonly kpi?: string;
  readonly level?: AlertLevel;
  /** The most urgent so many. */
  readonly limit?: number;
}

/** An alert as it is shown, with whether a silence lasts. */
export interface AlertView extends Alert {
  readonly silenced: boolean;
  /** Today's name; empty for the nation. */
  readonly regionName: string;
  /** Today's province of a regency. */
  readonly province?: string;
  /** Whether the reader may acknowledge, silence and comment. */
  readonly mayAct: boolean;
}

type Needs = Pick<AlertPorts, "documents" | "tree" | "clock">;

/**
 * The alerts that the reader may see: of his own region, its province's regencies and all provinces
 * and the nation for performance (numbers are open so far), of his own region alone for reports.
 * Firing first, then the worst.
 */
export async function listAlerts(
  ports: Needs,
  actor: Actor,
  query: AlertsQuery,
): Promise<readonly AlertView[]> {
  const scope = query.region === undefined ? undefined : regionAsked(ports, query.region);
  const now = ports.clock.now();
  const alerts = (await readBooks(ports))
    .flatMap((book) => book.alerts)
    .filter((alert) => alert.watch.kind !== "reminder" && mayRead(ports, actor, alert))
    .filter((alert) => !scope || isOwn(scope, alert.level, alert.region, ports.tree.today))
    .filter((alert) => !query.level || alert.level === query.level)
    .filter((alert) => !query.kpi || (alert.watch.kind === "kpi" && alert.watch.kpi === query.kpi))
    .map((alert) => viewAlert(ports, actor, alert, now))
    .filter((alert) => isAsked(alert, query.state));
  return alerts.sort(mostUrgentFirst).slice(0, query.limit);
}

export interface AlertSummary {
  readonly firing: number;
  readonly unacknowledged: number;
  readonly critical: number;
}

/** How much fires that is the reader's own business: his region; for `ID` users provinces, the nation, and what was named to them. */
export async function summarizeAlerts(ports: Needs, actor: Actor): Promise<AlertSummary> {
  const firing = (await listAlerts(ports, actor, { state: "firing" })).filter((alert) =>
    concerns(ports, actor, alert),
  );
  return {
    firing: firing.length,
    unacknowledged: firing.filter(({ status }) => status.state === "firing" && !status.acknowledged).length,
    critical: firing.filter((alert) => alert.severity === "critical").length,
  };
}

function concerns({ tree }: Needs, { region }: Actor, { level, region: of, status }: Alert): boolean {
  if (region.level !== "nation") return isOwn(region, level, of, tree.today);
  return level !== "regency" || (status.state === "firing" && status.escalated);
}

/** One alert with its life, also where it is `ok` again. */
export async function readAlert(
  ports: Needs,
  actor: Actor,
  rule: string,
  region: string,
): Promise<AlertView> {
  const alert = await findReadable(ports, actor, rule, region);
  return viewAlert(ports, actor, alert, ports.clock.now());
}

/** Throws where it is not there, or not for this reader: both look the same to him. */
export async function findReadable(ports: Needs, actor: Actor, rule: string, region: string): Promise<Alert> {
  const { today } = ports.tree;
  const level = region === "ID" ? "nation" : region.length === 2 ? "province" : "regency";
  const book = await readBook(ports, bookOf(today, level, region));
  const alert = book.alerts.find((one) => one.rule === rule && one.region === region);
  if (!alert) throw absent(actor, "no_alert");
  requireAllowed(mayRead(ports, actor, alert));
  return alert;
}

function mayRead({ tree }: Needs, actor: Actor, alert: Alert): boolean {
  const scope = scopeOf(alert);
  if (alert.watch.kind === "kpi") return mayReadNumbers(tree, actor, scope);
  const period = alert.status.state === "ok" ? undefined : alert.status.reading.period;
  return period === undefined
    ? isOwn(actor.region, alert.level, alert.region, tree.today)
    : mayReadFiles(tree, actor, scope, period);
}

function scopeOf({ level, region }: Alert): ScopeRegion {
  if (level === "nation") return { level };
  return level === "province" ? { level, code: region } : { level, id: region as RegencyId };
}

/** A viewer reads (contract, section 1); acting is for those who report, and administrators. */
export function mayActOn({ tree }: Pick<Needs, "tree">, actor: Actor, alert: Alert): boolean {
  return (
    actor.role !== "viewer" &&
    actor.grant !== "read" &&
    isOwn(actor.region, alert.level, alert.region, tree.today)
  );
}

function viewAlert(ports: Needs, actor: Actor, alert: Alert, now: Date): AlertView {
  const { today } = ports.tree;
  const regency = alert.level === "regency" ? today.regency(alert.region) : undefined;
  return {
    ...(isOwn(actor.region, alert.level, alert.region, today) ? alert : withoutPeople(alert)),
    silenced: isSilenced(alert, now),
    regionName: regency ? today.nameOf(regency) : (today.provinceName(alert.region) ?? ""),
    ...(regency && { province: today.provinceOf(regency) }),
    mayAct: mayActOn(ports, actor, alert),
  };
}

/** For readers of other regions: the number and its states are open, what colleagues wrote about it is not. */
function withoutPeople(alert: Alert): Alert {
  const { silence: _, ...rest } = alert;
  const status =
    alert.status.state === "firing" && alert.status.acknowledged
      ? { ...alert.status, acknowledged: { by: "", at: alert.status.acknowledged.at, note: "", plan: "" } }
      : alert.status;
  return { ...rest, status, history: alert.history.filter((event) => event.by === undefined) };
}

function isAsked({ status, silenced }: AlertView, state: AlertFilter | undefined): boolean {
  switch (state) {
    case undefined:
      return status.state !== "ok";
    case "silenced":
      return silenced;
    case "acknowledged":
      return status.state === "firing" && status.acknowledged !== undefined;
    case "firing":
    case "pending":
    case "resolved":
      return status.state === state;
  }
}

const URGENCY = { firing: 0, pending: 1, resolved: 2, ok: 3 } as const;

function mostUrgentFirst(a: AlertView, b: AlertView): number {
  const order = URGENCY[a.status.state] - URGENCY[b.status.state];
  if (order !== 0 || a.status.state === "ok" || b.status.state === "ok") return order;
  return worstFirst({ ...a, reading: a.status.reading }, { ...b, reading: b.status.reading });
}

function regionAsked({ tree }: Needs, text: string): ScopeRegion {
  const scope = tree.today.scope(text);
  if (!scope) throw new Refusal("invalid", "unknown_region");
  return scope;
}
