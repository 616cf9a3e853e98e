import { RAW_FILE_DAYS } from "../packages/domain/retention";

/**
 * How long things are kept, in days. What is made from an accepted file (submission item, measures, id sets, versions of the definition and the
 * target, snapshots) has no expiry.
 */
export const retention = {
  rawFiles: RAW_FILE_DAYS,
  /** Problems and copies with the error column: of use only while the raw file can still be corrected. */
  errorFiles: RAW_FILE_DAYS,
  exports: 7,
  /** Overwritten or deleted versions stay this long, as a way back from a mistake. */
  formerVersions: 30,
  accessLogs: 400,
  unfinishedUploads: 7,
  deadLetters: 14,
} as const;
