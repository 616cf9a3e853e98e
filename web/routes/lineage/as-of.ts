/** The end of a day in Jakarta, as the API wants it; undefined for no day. */
export function endOfDay(day: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = new Date(`${day}T23:59:59.999+07:00`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}
