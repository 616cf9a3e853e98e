import type { Period, Problem, ProblemCode, RegencyId } from "@pantau/domain";

/** One table of a file that was dropped: a CSV, or one sheet of a workbook. */
export interface Part {
  readonly file: File;
  /** Name of the sheet, in workbooks. */
  readonly sheet?: string;
  /** The server reads this very table where the file is sent as it is. */
  readonly asSent: boolean;
}

/** A cell (or, with `value` null, a whole row) that was mended in place. `row` as problems tell it. */
export interface Mend {
  readonly part: number;
  readonly row: number;
  /** English column name; empty where the row goes. */
  readonly column: string;
  readonly value: string | null;
}

/** What is to be judged and sent as one submission. */
export interface Shipment {
  readonly type: string;
  /** `ID`, province or regency code. */
  readonly region: string;
  readonly period: Period;
  readonly partial: boolean;
  readonly parts: readonly Part[];
  readonly mends: readonly Mend[];
}

/** A problem and the part (by position) that it stands in. */
export interface LocatedProblem extends Problem {
  readonly part: number;
  /** `duplicate`: the part that holds the row that stands. */
  readonly firstPart?: number;
}

/** What the browser's own validation says of a shipment. */
export interface Verdict {
  readonly status: "accepted" | "partial" | "rejected";
  readonly rows: number;
  readonly refused: number;
  readonly counts: Readonly<Partial<Record<ProblemCode, number>>>;
  readonly warnings: Readonly<Partial<Record<ProblemCode, number>>>;
  /** The first thousand. */
  readonly problems: readonly LocatedProblem[];
  /** Good rows by regency: what would fill its slot. */
  readonly slots: readonly { readonly regency: RegencyId; readonly rows: number; readonly refused: number }[];
}

/** What a look at one table of a file tells. */
export interface Table {
  readonly sheet?: string;
  readonly asSent: boolean;
  /** Report types whose required columns are all there, the best fit first. */
  readonly types: readonly string[];
  readonly header: readonly string[];
  /** Some records by header name in lower case. */
  readonly sample: readonly Readonly<Record<string, string>>[];
  /** Why nothing can be done with it, whatever type, region and month were chosen. */
  readonly refused?: Problem;
}

/** Bytes ready to be sent. */
export interface Packed {
  readonly body: Blob;
  readonly fileName: string;
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
}
