/** Object keys of a submission. `uploads/` holds raw files, `derived/` what was made from them. */

const UPLOAD = /^uploads\/([0-9A-HJKMNP-TV-Z]{26})$/;

export function uploadKey(id: string): string {
  return `uploads/${id}`;
}

/** The submission whose raw file lies under that key; undefined for keys that are not of uploads. */
export function submissionOfUploadKey(key: string): string | undefined {
  return UPLOAD.exec(key)?.[1];
}

export const derivedKeys = {
  problems: (id: string) => `derived/submissions/${id}/problems.ndjson.gz`,
  errorCopy: (id: string, extension: string) => `derived/submissions/${id}/errors.${extension}`,
  breakdowns: (id: string) => `derived/submissions/${id}/breakdowns`,
  sets: (id: string) => `derived/submissions/${id}/sets`,
} as const;
