import type { Measures, Period } from "@pantau/domain";
import type { AsOf, Edition } from "./edition";

export interface MeasuresQuery extends AsOf {
  readonly type: string;
  readonly period: Period;
  /** `ID`, province, or a regency of the reader's own province. */
  readonly region: string;
  /** `ytd` sums January up to the period. */
  readonly basis: "period" | "ytd";
}

export interface MeasuresAnswer extends Edition {
  /** Additive measures only, `id` or `id:category`; sums of decimals in thousandths. For `ytd` without those that do not add up over months. */
  readonly measures: Measures;
  /** Slots summed, of the region's regencies times the months. */
  readonly slots: number;
  readonly of: number;
  /** Regencies with at least one slot. */
  readonly reported: number;
  readonly expected: number;
  readonly refused: number;
  /** By period of the basis, so that a course over the year can be drawn. */
  readonly byPeriod: readonly {
    readonly period: Period;
    readonly slots: number;
    readonly measures: Measures;
  }[];
}

export interface BreakdownsQuery extends AsOf {
  readonly type: string;
  readonly period: Period;
  readonly basis: "period" | "ytd";
  /** A regency that the reader may see the numbers of; by facilitator only inside his own region. */
  readonly regency: string;
  readonly by: "district" | "facilitator";
}

export interface BreakdownsAnswer extends Edition {
  readonly rows: readonly BreakdownRow[];
  readonly slots: number;
  readonly of: number;
  readonly refused: number;
  /** The sums of these periods could not be split: the breakdown of their file has expired. */
  readonly missing: readonly Period[];
}
export interface BreakdownRow {
  /** District code of the period, or facilitator id. */
  readonly key: string;
  /** Name of the district. */
  readonly name?: string;
  readonly measures: Measures;
}

export interface RankingQuery extends AsOf {
  readonly period: Period;
  /** Inside the reader's own region; absent: that region. */
  readonly region?: string;
  /** Default 50, at most 20,000. */
  readonly limit?: number;
}

/** Facilitators by independent graduations from January up to the period. */
export interface RankingAnswer extends Edition {
  readonly rows: readonly {
    readonly facilitator: string;
    readonly regency: string;
    readonly graduations: number;
  }[];
  /** Facilitators with a graduation, of whom `rows` are the first. */
  readonly ranked: number;
  /** Regencies with a graduation slot up to the period, of the region's. */
  readonly reported: number;
  readonly expected: number;
}
