/** The end of a day in Jakarta, as the API wants it; undefined for no day. */
export function endOfDay(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = new Date(`${day}T23:59:59.999+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** Jakarta's day of a time, as `YYYY-MM-DD`. */
export function dayOf(iso: string): string {
  return new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
