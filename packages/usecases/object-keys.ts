/** Object keys of a submission. `uploads/` holds raw files, `derived/` what was made from them. */

const UPLOAD = /^uploads\/(?:small|large)\/([0-9A-HJKMNP-TV-Z]{26})$/;

/** From this declared size on a file waits in the queue of large ones: it takes minutes where others take seconds. */
export const LARGE_FROM = 16 * 1024 * 1024;

/** The bucket announces by prefix, so the size that was declared (and signed) is in the key. */
export function uploadKey(id: string, size: number): string {
  return `uploads/${size < LARGE_FROM ? "small" : "large"}/${id}`;
}

/** The submission whose raw file lies under that key; undefined for keys that are not of uploads. */
export function submissionOfUploadKey(key: string): string | undefined {
  return UPLOAD.exec(key)?.[1];
}

/** Problems and error copies show rows of the raw file and expire with it: they have prefixes of their own for that. */
export const derivedKeys = {
  problems: (id: string) => `derived/problems/${id}.ndjson.gz`,
  errorCopy: (id: string, extension: string) => `derived/error-copies/${id}.${extension}`,
  breakdowns: (id: string) => `derived/submissions/${id}/breakdowns`,
  sets: (id: string) => `derived/submissions/${id}/sets`,
} as const;
