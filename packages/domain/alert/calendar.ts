import { addMonths, firstDay, type Period, periodOf } from "../period";
import type { Day } from "./status";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const JAKARTA = 7 * HOUR;

/** The day in Jakarta (UTC+7) that an instant falls on. */
export function jakartaDay(at: Date): Day {
  return new Date(at.getTime() + JAKARTA).toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday, in Jakarta. */
export function jakartaWeekday(at: Date): number {
  return new Date(at.getTime() + JAKARTA).getUTCDay();
}

/** Whole days from one instant to another; negative where `to` is earlier. */
export function daysBetween(from: Date, to: Date): number {
  return Math.floor((to.getTime() - from.getTime()) / DAY);
}

/** The month that an instant falls in, at an offset of `utcOffsetHours`. */
export function runningPeriod(at: Date, utcOffsetHours: number): Period {
  const local = new Date(at.getTime() + utcOffsetHours * HOUR);
  return periodOf(local.getUTCFullYear(), local.getUTCMonth() + 1);
}

/**
 * When the reports of a period are due: the end of day `deadlineDay` of the next month, local time
 * (contract, section 3: the 10th, 24:00, in the regency's own zone).
 */
export function deadlineAt(p: Period, utcOffsetHours: number, deadlineDay: number): Date {
  return new Date((firstDay(addMonths(p, 1)) + deadlineDay) * DAY - utcOffsetHours * HOUR);
}

/** The latest period whose deadline, moved by `days`, has passed at an instant. */
export function latestClosedPeriod(at: Date, utcOffsetHours: number, deadlineDay: number, days = 0): Period {
  let p = runningPeriod(at, utcOffsetHours);
  while (deadlineAt(p, utcOffsetHours, deadlineDay).getTime() + days * DAY > at.getTime())
    p = addMonths(p, -1);
  return p;
}

/**
 * The period of whose deadline one should be reminded at an instant: from the start of the day
 * `days` before the day of the deadline (a daily run then gives at least so many days) until the
 * deadline itself.
 */
export function periodToRemindOf(
  at: Date,
  utcOffsetHours: number,
  deadlineDay: number,
  days: number,
): Period | undefined {
  const next = addMonths(latestClosedPeriod(at, utcOffsetHours, deadlineDay), 1);
  const from = deadlineAt(next, utcOffsetHours, deadlineDay).getTime() - (days + 1) * DAY;
  return at.getTime() >= from ? next : undefined;
}

/** The scheduled evaluation at or before an instant: every day 07:00 Jakarta. */
export function lastScheduledRun(at: Date): Date {
  const sevenToday = Date.parse(`${jakartaDay(at)}T00:00:00Z`);
  return new Date(at.getTime() < sevenToday ? sevenToday - DAY : sevenToday);
}
