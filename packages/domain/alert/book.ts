import { isSilenced, stepAlert } from "./machine";
import type { AlertLevel, AlertRule, Audience, RuleWatch, Severity } from "./rule";
import type { AlertCondition, AlertStatus, Effect, Instant, Observation, Reading } from "./status";

/** How many happenings of one alert are kept for its timeline. */
export const HISTORY_KEPT = 40;

/** One happening in the life of an alert, as its timeline shows it. */
export interface AlertEvent {
  readonly at: Instant;
  readonly kind:
    | AlertStatus["state"]
    | "renewed"
    | "escalated"
    | "acknowledged"
    | "silenced"
    | "silence-ended"
    | "commented"
    | "rule-ended";
  /** E-mail of the person; absent where an evaluation did it. */
  readonly by?: string;
  readonly text?: string;
  readonly plan?: string;
  readonly until?: Instant;
  readonly reading?: Pick<Reading, "period" | "numerator" | "denominator">;
}

/** One rule in one region, with its life. Alerts that are `ok` and have no life are not kept. */
export interface Alert extends AlertCondition {
  readonly rule: string;
  /** `ID`, a province code or a regency's stable identity. */
  readonly region: string;
  readonly level: AlertLevel;
  readonly severity: Severity;
  readonly watch: RuleWatch;
  readonly history: readonly AlertEvent[];
}

/** News that waits for a run of mails. Carries what it needs of its rule, which may change meanwhile. */
export interface Notification {
  /** Unique among all books. */
  readonly id: string;
  readonly tell: Effect["tell"];
  readonly rule: string;
  readonly region: string;
  readonly level: AlertLevel;
  readonly severity: Severity;
  readonly watch: RuleWatch;
  readonly audience: readonly Audience[];
  readonly at: Instant;
  readonly since: Instant;
  readonly reading: Reading;
  readonly book: string;
  /** The version of its book that brought it; runs of mails take news along by it. */
  readonly seq: number;
}

/**
 * The alerts of one of today's provinces (with its regencies) or of the nation (`ID`), and the news
 * that nobody was told yet: one stored item, so that a state never moves without its news.
 */
export interface AlertBook {
  readonly id: string;
  /** For conditional writes; 0: never written. */
  readonly version: number;
  readonly alerts: readonly Alert[];
  readonly outbox: readonly Notification[];
}

/** One rule, region and what was seen of it. */
export interface Sighting {
  readonly rule: AlertRule;
  readonly region: string;
  readonly observation: Observation;
}

export function emptyBook(id: string): AlertBook {
  return { id, version: 0, alerts: [], outbox: [] };
}

export function findAlert(book: AlertBook, rule: string, region: string): Alert | undefined {
  return book.alerts.find((alert) => alert.rule === rule && alert.region === region);
}

/**
 * Moves every alert of a book on by what was seen of it, all or nothing. Alerts whose rule is no
 * longer among `sightings`' rules end quietly. The version is the next one where anything changed,
 * else the book itself comes back.
 */
export function advanceBook(book: AlertBook, sightings: readonly Sighting[], now: Date): AlertBook {
  const known = new Map(book.alerts.map((alert) => [keyOf(alert.rule, alert.region), alert]));
  const alerts: Alert[] = [];
  const news: Notification[] = [];
  for (const sighting of sightings) {
    const key = keyOf(sighting.rule.id, sighting.region);
    const before = known.get(key) ?? freshAlert(sighting);
    known.delete(key);
    const { alert, effects } = advanceAlert(before, sighting, now);
    if (isKept(alert)) alerts.push(alert);
    for (const effect of effects) news.push(notificationOf(sighting, effect, now, book, news.length));
  }
  for (const orphan of known.values()) {
    const ended = endOfRule(orphan, now);
    if (isKept(ended)) alerts.push(ended);
  }
  alerts.sort(byRuleAndRegion);
  if (news.length === 0 && sameAlerts(alerts, book.alerts)) return book;
  return { id: book.id, version: book.version + 1, alerts, outbox: [...book.outbox, ...news] };
}

/** The book without the news up to `seq`, which nobody waits for any more; itself where there is none. */
export function forgetNews(book: AlertBook, seq: number): AlertBook {
  const outbox = book.outbox.filter((news) => news.seq > seq);
  return outbox.length === book.outbox.length ? book : { ...book, outbox };
}

function advanceAlert(
  before: Alert,
  sighting: Sighting,
  now: Date,
): { alert: Alert; effects: readonly Effect[] } {
  const { rule, observation } = sighting;
  const { status, effects } = stepAlert(rule, before, observation, now);
  const { level, severity, watch } = rule;
  const lapsed = before.silence !== undefined && !isSilenced(before, now);
  const unchanged = sameStatus(status, before.status) && !lapsed && severity === before.severity;
  if (unchanged && sameContent(watch, before.watch)) return { alert: before, effects };
  const events: AlertEvent[] = lapsed ? [{ at: now.toISOString(), kind: "silence-ended" }] : [];
  const history = [...before.history, ...events, ...eventsOf(before.status, status, now)].slice(
    -HISTORY_KEPT,
  );
  const silence = lapsed ? undefined : before.silence;
  return { alert: { ...before, level, severity, watch, status, silence, history }, effects };
}

function sameStatus(a: AlertStatus, b: AlertStatus): boolean {
  return a === b || (a.state === b.state && sameContent(a, b));
}

/** Both come from the same makers, so that equal content is equal text. */
function sameContent(a: object, b: object): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function eventsOf(before: AlertStatus, after: AlertStatus, now: Date): AlertEvent[] {
  const at = now.toISOString();
  const reading = after.state === "ok" ? undefined : briefly(after.reading);
  const events: AlertEvent[] = [];
  if (before.state !== after.state) events.push({ at, kind: after.state, reading });
  else if (before.state === "firing" && after.state === "firing" && before.firedAt !== after.firedAt)
    events.push({ at, kind: "renewed", reading });
  if (after.state === "firing" && after.escalated && !(before.state === "firing" && before.escalated))
    events.push({ at, kind: "escalated" });
  return events;
}

function briefly({ period, numerator, denominator }: Reading): AlertEvent["reading"] {
  return { period, numerator, denominator };
}

function notificationOf(
  sighting: Sighting,
  effect: Effect,
  now: Date,
  book: AlertBook,
  index: number,
): Notification {
  const { id: rule, level, severity, watch, tell: audience } = sighting.rule;
  const seq = book.version + 1;
  return {
    ...effect,
    id: `${book.id}.${seq}.${index}`,
    rule,
    region: sighting.region,
    level,
    severity,
    watch,
    audience,
    at: now.toISOString(),
    book: book.id,
    seq,
  };
}

function freshAlert({ rule, region }: Sighting): Alert {
  const { id, level, severity, watch } = rule;
  return { rule: id, region, level, severity, watch, status: { state: "ok" }, history: [] };
}

function endOfRule(alert: Alert, now: Date): Alert {
  if (alert.status.state === "ok") return alert;
  const ended: AlertEvent = { at: now.toISOString(), kind: "rule-ended" };
  return { ...alert, status: { state: "ok" }, history: [...alert.history, ended].slice(-HISTORY_KEPT) };
}

function isKept(alert: Alert): boolean {
  return alert.status.state !== "ok" || alert.silence !== undefined || alert.history.length > 0;
}

function sameAlerts(a: readonly Alert[], b: readonly Alert[]): boolean {
  return a.length === b.length && a.every((alert, i) => alert === b[i]);
}

function keyOf(rule: string, region: string): string {
  return `${rule}|${region}`;
}

function byRuleAndRegion(a: Alert, b: Alert): number {
  const [left, right] = [keyOf(a.rule, a.region), keyOf(b.rule, b.region)];
  return left < right ? -1 : left > right ? 1 : 0;
}
