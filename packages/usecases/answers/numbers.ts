import type { KpiNumber, Period, Reason, RegencyId } from "@pantau/domain";
import type { AsOf, Edition, Level } from "./edition";

export interface KpisQuery extends AsOf {
  readonly period: Period;
  readonly level?: Level;
  /** `ID`, province or regency code, of the period or of today: the region and all under it. Absent: all that the reader may see. */
  readonly region?: string;
  /** KPI id; an unknown one is refused as `unknown_kpi`. */
  readonly kpi?: string;
  /** Group regencies by the provinces of the period (default) or of today. */
  readonly tree?: "period" | "today";
}

/** A row of `pantau kpis`. */
export interface KpiRow extends KpiNumber {
  /** Code of the period (or of today where the query asks for today's tree). */
  readonly region: string;
  readonly kpi: string;
  readonly period: Period;
  /** Refused rows in the slots that the number is made of; absent: none. */
  readonly refused?: number;
  /** Far from its own history and from its peers; regencies only; absent: no. */
  readonly unusual?: true;
  readonly reason?: Reason;
}

export interface KpisAnswer extends Edition {
  /** Nation, provinces, regencies; within a region in the order of the KPI list. */
  readonly rows: readonly KpiRow[];
}

export interface SnapshotQuery extends AsOf {
  readonly period: Period;
  readonly tree?: "period" | "today";
  /** `province`: the nation and its provinces alone, for a first view. */
  readonly level?: "province";
}

/**
 * One period for one reader, in columns. The web derives value, provisional, pace and status with
 * `toNumber` of the domain (see `targets`, `due`).
 */
export interface SnapshotAnswer extends Edition {
  readonly period: Period;
  /** KPI ids in the order of all columns. */
  readonly kpis: readonly string[];
  /** Months due a regency, by KPI; null for numbers of a single period. Times `expected` is a region's `due`. */
  readonly due: readonly (number | null)[];
  /** The nation first, then every province of the tree. */
  readonly totals: {
    /** `ID`, province codes. */
    readonly codes: readonly string[];
    /** Regencies of each. */
    readonly expected: readonly number[];
    /** By KPI, then by region. Exact integers in the smallest unit (grams); null: not defined. */
    readonly numerators: readonly (readonly (number | null)[])[];
    readonly denominators: readonly (readonly (number | null)[])[];
    readonly reported: readonly (readonly number[])[];
    /** null for numbers of a single period. */
    readonly filed: readonly (readonly number[] | null)[];
    readonly refused: readonly SparseCell[];
  };
  /** The regencies that the reader may see, in order of code. */
  readonly regencies: {
    readonly ids: readonly RegencyId[];
    /** Code of the tree that was asked for; absent where all equal `ids`. */
    readonly codes?: readonly string[];
    /** Province code of each on the tree that was asked for. */
    readonly provinces: readonly string[];
    readonly numerators: readonly (readonly (number | null)[])[];
    readonly denominators: readonly (readonly (number | null)[])[];
    readonly filed: readonly (readonly number[] | null)[];
    readonly refused: readonly SparseCell[];
    /** [regency, KPI] */
    readonly unusual: readonly (readonly [number, number])[];
    /** [regency, KPI]: null because the measures are outdated. */
    readonly outdated: readonly (readonly [number, number])[];
  };
  /** The year's targets by KPI id, in millionths. */
  readonly targets: Readonly<Record<string, TargetAnswer>>;
}

/** [region, KPI, refused rows], by position. */
export type SparseCell = readonly [number, number, number];

export interface TargetAnswer {
  /** Millionths; null: no target. */
  readonly target: number | null;
  /** By region code: exceptions from it. */
  readonly regions?: Readonly<Record<string, number>>;
}

export interface SeriesQuery extends AsOf {
  readonly year: number;
  /** Region codes; at most 50. */
  readonly regions: readonly string[];
  /** Default: all. */
  readonly kpis?: readonly string[];
  /** Provinces of each period's own tree (default), or of today's: one series through a split. */
  readonly tree?: "period" | "today";
}

export interface SeriesAnswer extends Edition {
  readonly periods: readonly Period[];
  readonly series: readonly {
    /** As asked for. */
    readonly region: string;
    readonly kpi: string;
    /** By period. */
    readonly points: readonly SeriesPoint[];
  }[];
}
export interface SeriesPoint extends KpiNumber {
  readonly refused?: number;
  readonly unusual?: true;
  readonly reason?: Reason;
}
