/**
 * How long things are kept, in days. A raw file outlives its programme year and the one after it: a file of
 * 1 January must last to the end of the next year, at most 731 days; the rest is a margin for early uploads.
 * What is made from an accepted file (submission item, measures, id sets, versions of the definition and the
 * target, snapshots) has no expiry.
 */
export const retention = {
  rawFiles: 760,
  /** Problems and copies with the error column: of use only while the raw file can still be corrected. */
  errorFiles: 760,
  exports: 7,
  /** Overwritten or deleted versions stay this long, as a way back from a mistake. */
  formerVersions: 30,
  accessLogs: 400,
  unfinishedUploads: 7,
  deadLetters: 14,
} as const;
