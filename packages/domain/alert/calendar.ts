import { type Deadline, deadlineOf } from "../kpi/settings";
import { addMonths, type Period, periodOf } from "../period";
import { type TimeZone, UTC_OFFSET_HOURS } from "../region/region";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Whole days from one instant to another; negative where `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY);
}

/** The month that an instant falls in, as a zone's clocks show it. */
export function runningPeriod(at: Date, zone: TimeZone): Period {
  const local = new Date(at.getTime() + UTC_OFFSET_HOURS[zone] * HOUR);
  return periodOf(local.getUTCFullYear(), local.getUTCMonth() + 1);
}

/** The latest period whose deadline, moved by `days`, has passed at an instant. */
export function latestClosedPeriod(at: Date, zone: TimeZone, deadline: Deadline, days = 0): Period {
  let p = runningPeriod(at, zone);
  while (deadlineOf(p, deadline, zone).getTime() + days * DAY > at.getTime()) p = addMonths(p, -1);
  return p;
}

/**
 * The period of whose deadline one should be reminded at an instant: from the start of the day
 * `days` before the day of the deadline (a daily run then gives at least so many days) until the
 * deadline itself.
 */
export function periodToRemindOf(
  at: Date,
  zone: TimeZone,
  deadline: Deadline,
  days: number,
): Period | undefined {
  const next = addMonths(latestClosedPeriod(at, zone, deadline), 1);
  const from = deadlineOf(next, deadline, zone).getTime() - (days + 1) * DAY;
  return at.getTime() >= from ? next : undefined;
}
