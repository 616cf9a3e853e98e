/** Errors of a row: any of them refuses the row (contract, section 2). */
export const ROW_ERRORS = [
  "required",
  "not_integer",
  "not_number",
  "out_of_range",
  "bad_date",
  "outside_period",
  "unknown_option",
  "bad_code",
  "outside_scope",
  "unknown_region",
  "duplicate",
  "check_failed",
] as const;
/** Warnings refuse nothing. `unusual` is a projection, added later, never part of the submission. */
export const WARNINGS = ["unknown_village", "unknown_column", "unusual"] as const;
/** Problems of the whole file: it is refused as one. */
export const FILE_PROBLEMS = [
  "empty_file",
  "missing_column",
  "malformed",
  "bad_encoding",
  "unsupported_format",
  "too_large",
  "no_slot",
  "personal_data",
] as const;

export type RowError = (typeof ROW_ERRORS)[number];
export type Warning = (typeof WARNINGS)[number];
export type FileProblemCode = (typeof FILE_PROBLEMS)[number];
export type ProblemCode = RowError | Warning | FileProblemCode;

export function isFileProblem(code: ProblemCode): code is FileProblemCode {
  return (FILE_PROBLEMS as readonly string[]).includes(code);
}
export function isWarning(code: ProblemCode): code is Warning {
  return (WARNINGS as readonly string[]).includes(code);
}

/** One thing wrong in a file. */
export interface Problem {
  /** Line of the file where the record starts (header = 1); in XLSX the sheet row. 0: the file as a whole. */
  readonly row: number;
  /** English column name; empty where the problem is of the row or file. */
  readonly column: string;
  readonly code: ProblemCode;
  /** The cell as it stood (trimmed, masked where it reads as a NIK, at most 200 characters). */
  readonly value: string;
  /** `duplicate`: the row that stands. */
  readonly firstRow?: number;
  /** `check_failed`: the check's id. `malformed` etc.: a stable word for what is wrong. */
  readonly detail?: string;
}

/** How many problems an answer lists; the problems object holds all. */
export const FIRST_PROBLEMS = 1000;
