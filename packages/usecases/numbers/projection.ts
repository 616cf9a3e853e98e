import type { Period, RegencyId, SetCountId, Sheet, Totals, YearSettings } from "@pantau/domain";
import type { Ref } from "./shelf";

/**
 * The projections of one year. What a user may read is a choice of keys: the nation's object is open
 * to all, a province's holds its regencies and is read only for those who may see them. Provinces
 * are today's, whatever the year, because users are tied to regions of today; the totals of the
 * provinces of a period's own time are in the nation's object.
 */
export interface Manifest {
  readonly year: number;
  readonly versions: { readonly formula: number; readonly measures: number };
  /** Kept with the numbers, so that old numbers are shown with their own targets. */
  readonly settings: YearSettings;
  /** type -> period -> standing table */
  readonly standing: Readonly<Record<string, Readonly<Record<string, Ref>>>>;
  /** Today's province code -> its year. */
  readonly provinces: Readonly<Record<string, Ref>>;
  readonly nation: Ref;
}

/** The twelve snapshots of the regencies of one province of today. */
export interface ProvinceYear {
  readonly province: string;
  readonly regencies: readonly RegencyId[];
  /** By month. */
  readonly months: readonly Sheet[];
  /** By month: [regency, KPI]. */
  readonly unusual: readonly (readonly (readonly [number, number])[])[];
  readonly setCounts: Readonly<Record<SetCountId, CountedSets>>;
}

/** One set count of each regency and month, and from which submissions it was made. */
export interface CountedSets {
  /** By regency: tells whether anything must be counted again. */
  readonly made: readonly string[];
  /** By regency, then month; null where a set was not there to be read. */
  readonly counts: readonly (readonly (number | null)[])[];
}

/** The twelve snapshots of the nation and of every province. */
export interface NationYear {
  readonly months: readonly NationMonth[];
}
export interface NationMonth {
  readonly period: Period;
  /** The nation, then the provinces of the period's own tree. */
  readonly totals: Totals;
  /** The same by today's provinces, where the trees differ. */
  readonly today?: Totals;
}
