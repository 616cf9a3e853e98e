import type { Dimension, Judgement, Lang, Measures, Period, RegencyId } from "@pantau/domain";

/** Validation and aggregation of one file (packages/sheets over packages/domain). */
export type Judge = (input: {
  type: string;
  period: Period;
  scope: string;
  partial: boolean;
  lang: Lang;
  body: AsyncIterable<Uint8Array>;
}) => Promise<JudgedFile>;
export interface JudgedFile {
  readonly judgement: Judgement;
  /** All problems in file order, as NDJSON lines; undefined where there are none. */
  readonly problems?: () => AsyncIterable<Uint8Array>;
  /** The file again with an error column; undefined where there are no row errors or nothing may be kept. Reads the body anew. */
  readonly errorCopy?: (body: AsyncIterable<Uint8Array>) => {
    body: AsyncIterable<Uint8Array>;
    extension: "csv" | "xlsx";
  };
  /** Encoded breakdowns by district and facilitator; undefined where rejected. */
  readonly breakdowns?: Uint8Array;
  /** Encoded id sets with a directory by measure and regency; undefined where the type has none or rejected. */
  readonly sets?: Uint8Array;
}

/** Reads what a judge encoded beside the submission item; implemented beside the encoder, over the object store. */
export interface JudgedParts {
  /**
   * One id set (a measure of type `set`) of a submission, by its `setsKey`: sorted, distinct hashes by regency.
   * A regency without ids is absent. Reads by range where few regencies are asked for. undefined: the object has expired.
   */
  sets(
    key: string,
    set: string,
    regencies: readonly RegencyId[],
  ): Promise<ReadonlyMap<RegencyId, BigUint64Array> | undefined>;
  /** Additive measures below those regencies by a submission's `breakdownsKey`: by district code (today's, dotted) or facilitator id. undefined: the object has expired. */
  breakdowns(
    key: string,
    dimension: Dimension,
    regencies: readonly RegencyId[],
  ): Promise<ReadonlyMap<RegencyId, ReadonlyMap<string, Measures>> | undefined>;
}
