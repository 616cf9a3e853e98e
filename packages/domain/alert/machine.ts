import { jakartaDay } from "../day";
import { daysBetween } from "./calendar";
import { type AlertRule, renewsEachPeriod } from "./rule";
import type { AlertCondition, AlertStatus, Effect, Observation, Reading, Step } from "./status";

/** How long a resolved alert stays on the list of resolved ones before it is plainly `ok` again. */
export const RESOLVED_SHOWN_DAYS = 30;

type Pending = Extract<AlertStatus, { state: "pending" }>;
type Firing = Extract<AlertStatus, { state: "firing" }>;
type Resolved = Extract<AlertStatus, { state: "resolved" }>;

const OK: AlertStatus = { state: "ok" };
const settled = (status: AlertStatus): Step => ({ status, effects: [] });

/**
 * The alert state machine (contract, section 4): pure and total over every state and observation.
 * `no-data` never fires and never resolves. While a silence lasts the state moves on but nothing is
 * told; news that is still true when it ends is told then.
 */
export function stepAlert(rule: AlertRule, alert: AlertCondition, seen: Observation, now: Date): Step {
  const moved = moveOn(rule, alert.status, seen, now);
  return announce(rule, moved, isSilenced(alert, now), now);
}

export function isSilenced(alert: AlertCondition, now: Date): boolean {
  return alert.silence !== undefined && Date.parse(alert.silence.until) > now.getTime();
}

/** The next state, before anybody is told. */
function moveOn(rule: AlertRule, status: AlertStatus, seen: Observation, now: Date): AlertStatus {
  if (seen.kind === "no-data") return status;
  switch (status.state) {
    case "ok":
      return seen.kind === "breach" ? hold(rule, [], now.toISOString(), seen.reading, now) : status;
    case "pending":
      return seen.kind === "breach" ? hold(rule, status.days, status.since, seen.reading, now) : OK;
    case "firing":
      return whileFiring(rule, status, seen, now);
    case "resolved":
      return afterResolution(rule, status, seen, now);
  }
}

/** Counts different days; fires when there are enough of them. */
function hold(
  rule: AlertRule,
  days: Pending["days"],
  since: string,
  reading: Reading,
  now: Date,
): Pending | Firing {
  const today = jakartaDay(now);
  const held = days.includes(today) ? days : [...days, today];
  if (held.length < rule.holdFor) return { state: "pending", since, days: held, reading };
  return { state: "firing", since, firedAt: now.toISOString(), told: false, escalated: false, reading };
}

function whileFiring(
  rule: AlertRule,
  status: Firing,
  seen: Exclude<Observation, { kind: "no-data" }>,
  now: Date,
): AlertStatus {
  if (seen.kind === "clear") return recovered(rule, status, seen.reading, now);
  if (seen.kind === "breach" && renewsEachPeriod(rule) && seen.reading.period !== status.reading.period)
    return hold({ ...rule, holdFor: 1 }, [], now.toISOString(), seen.reading, now);
  return { ...status, reading: seen.reading };
}

/** A reminder just ends. News of a recovery goes only where the firing was told. */
function recovered(rule: AlertRule, status: Firing, reading: Reading, now: Date): AlertStatus {
  if (rule.watch.kind === "reminder") return OK;
  const { since, firedAt, told } = status;
  return { state: "resolved", since, firedAt, resolvedAt: now.toISOString(), told: !told, reading };
}

function afterResolution(
  rule: AlertRule,
  status: Resolved,
  seen: Exclude<Observation, { kind: "no-data" }>,
  now: Date,
): AlertStatus {
  if (seen.kind === "breach") return hold(rule, [], now.toISOString(), seen.reading, now);
  return daysBetween(new Date(status.resolvedAt), now) >= RESOLVED_SHOWN_DAYS ? OK : status;
}

/** What the new state asks people to be told now, and the state with that noted. */
function announce(rule: AlertRule, status: AlertStatus, silent: boolean, now: Date): Step {
  if (silent) return settled(status);
  if (status.state === "firing") return announceFiring(rule, status, now);
  if (status.state === "resolved" && !status.told)
    return { status: { ...status, told: true }, effects: [effect("resolved", status)] };
  return settled(status);
}

function announceFiring(rule: AlertRule, status: Firing, now: Date): Step {
  const effects: Effect[] = [];
  if (!status.told) effects.push(effect(rule.watch.kind === "reminder" ? "reminded" : "fired", status));
  const escalate = isEscalationDue(rule, status, now);
  if (escalate) effects.push(effect("escalated", status));
  return { status: { ...status, told: true, escalated: status.escalated || escalate }, effects };
}

function isEscalationDue(rule: AlertRule, status: Firing, now: Date): boolean {
  if (rule.escalateAfterDays === null || status.escalated || status.acknowledged) return false;
  return daysBetween(new Date(status.firedAt), now) >= rule.escalateAfterDays;
}

function effect(tell: Effect["tell"], status: Firing | Resolved): Effect {
  return { tell, since: status.since, reading: status.reading };
}
