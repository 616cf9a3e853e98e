/**
 * How many days a raw file is kept after it was received: it outlives its programme year and the one
 * after it. A file of 1 January must last to the end of the next year, at most 731 days; the rest is a
 * margin for early uploads. What is made from an accepted file has no expiry.
 */
export const RAW_FILE_DAYS = 760;

/** Until when (ISO 8601, UTC) a file received then is kept at the least. */
export function rawFileKeptUntil(receivedAt: string): string {
  return new Date(Date.parse(receivedAt) + RAW_FILE_DAYS * 86_400_000).toISOString();
}
