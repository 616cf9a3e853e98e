/** A day as people in Jakarta (UTC+7) name it, `YYYY-MM-DD`: the office that everybody reports to is there. Compares as text. */
export type Day = string;

const JAKARTA_MS = 7 * 3_600_000;

/** The day in Jakarta that an instant falls on. */
export function jakartaDay(at: Date): Day {
  return new Date(at.getTime() + JAKARTA_MS).toISOString().slice(0, 10);
}

/** 0 Sunday to 6 Saturday, in Jakarta. */
export function jakartaWeekday(at: Date): number {
  return new Date(at.getTime() + JAKARTA_MS).getUTCDay();
}
