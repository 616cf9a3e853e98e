import { jakartaDay } from "../day";

const DAY_MS = 86_400_000;

/** The scheduled evaluation at or before an instant: every day 07:00 Jakarta, which is midnight in UTC. */
export function lastScheduledRun(at: Date): Date {
  const sevenToday = Date.parse(`${jakartaDay(at)}T00:00:00Z`);
  return new Date(at.getTime() < sevenToday ? sevenToday - DAY_MS : sevenToday);
}
