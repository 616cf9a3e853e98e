import type { KpiNumber, Measures, Period, Reason, RegencyId, Text } from "@pantau/domain";

/**
 * What the reading use cases ask and answer. Every one of them takes `(ports, actor, query)`; the
 * actor's region chooses which projections are read (contract, section 1, "Who may do what"), and a
 * query for something that he may not read at all is refused with `forbidden`.
 */

/** Which state of the projections an answer was read from; together with the reader's region it makes the ETag. */
export interface Edition {
  /** Increases with each roll-up of the year; 0 before the first. */
  readonly version: number;
  /** When that roll-up was done; null before the first. */
  readonly asOf: string | null;
  /** Version of the formulas. */
  readonly formula: number;
}

/** Common to all queries: the state that stood at that time (default: now). */
export interface AsOf {
  readonly at?: Date;
}

export type Level = "nation" | "province" | "regency";

// ---------------------------------------------------------------- read-kpis

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

// ---------------------------------------------------------------- read-snapshot

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

// ---------------------------------------------------------------- read-series

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

// ---------------------------------------------------------------- read-measures

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

// ---------------------------------------------------------------- read-breakdowns

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

// ---------------------------------------------------------------- rank-facilitators

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

// ---------------------------------------------------------------- read-lineage

export interface LineageQuery extends AsOf {
  readonly region: string;
  readonly kpi: string;
  readonly period: Period;
}

/** From a number to what it is made of. */
export interface LineageAnswer extends Edition {
  readonly region: string;
  readonly kpi: string;
  readonly period: Period;
  readonly number: KpiNumber;
  readonly refused: number;
  readonly definition: { readonly numerator: Text; readonly denominator: Text; readonly defined: Text };
  /** The regencies summed, where the reader may see them. */
  readonly regencies: readonly {
    readonly code: string;
    readonly id: RegencyId;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly reason?: Reason;
    readonly unusual?: true;
  }[];
  /** Slots that the number was computed from, and those that it looked for in vain; for regions above a regency only inside the reader's own region, and none for the nation. */
  readonly slots: readonly LineageSlot[];
  /** Files behind those slots; only those whose scope lies inside the reader's own region. */
  readonly submissions: readonly LineageSubmission[];
}
export interface LineageSlot {
  readonly type: string;
  readonly period: Period;
  readonly regency: RegencyId;
  readonly state: SlotState;
  readonly rows: number;
  readonly refused: number;
  readonly receivedAt?: string;
  readonly filledBy?: Level;
  /** Only where the reader may see the file. */
  readonly submission?: string;
}
export interface LineageSubmission {
  readonly id: string;
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly receivedAt: string;
  /** The raw file is kept until then at the least; what was made from it has no expiry. */
  readonly fileKeptUntil: string;
  readonly rows: number;
  readonly refused: number;
}

// ---------------------------------------------------------------- list-slots

export type SlotState = "missing" | "accepted" | "partial";

export interface SlotsQuery extends AsOf {
  readonly period: Period;
  /** Inside the reader's own region; absent: that region. */
  readonly region?: string;
  readonly type?: string;
  readonly state?: SlotState;
}

export interface SlotsAnswer extends Edition {
  readonly slots: readonly SlotRow[];
}
export interface SlotRow {
  /** Code of the period. */
  readonly regency: string;
  readonly id: RegencyId;
  readonly type: string;
  readonly period: Period;
  readonly state: SlotState;
  /** Whether a report of that type is due in that period. */
  readonly expected: boolean;
  /** The regency's own deadline, as UTC time. */
  readonly deadline: string;
  /** `due`: missing, deadline not passed; `overdue`: missing, passed; `on-time`, `late`: when the slot was first filled. */
  readonly timeliness: "due" | "overdue" | "on-time" | "late" | "not-expected";
  readonly rows?: number;
  /** Refused rows that name the regency. */
  readonly refused?: number;
  /** Refused rows of the same file whose regency could not be read. */
  readonly unplaced?: number;
  /** When the file that stands was received. */
  readonly receivedAt?: string;
  /** Whose file fills it: the regency's own, the province's or the nation's. */
  readonly filledBy?: Level;
  /** Only where the file lies inside the reader's own region. */
  readonly submission?: string;
  readonly uploadedBy?: string;
  /** KPI ids whose value is unusual and rests on this slot. */
  readonly unusual?: readonly string[];
}

// ---------------------------------------------------------------- read-slot-history

export interface SlotHistoryQuery {
  readonly type: string;
  /** A regency inside the reader's own region, by its code of the period or of today. */
  readonly region: string;
  readonly period: Period;
}

export interface SlotHistoryAnswer {
  readonly type: string;
  readonly period: Period;
  /** Code of the period. */
  readonly regency: string;
  readonly id: RegencyId;
  /** Whether a report of that type is due in that period. */
  readonly expected: boolean;
  /** The regency's own deadline, as UTC time. */
  readonly deadline: string;
  /** In the order in which they were requested; at most one `stands`. */
  readonly entries: readonly SlotEntry[];
}

/** One submission that named the slot, as far as it concerns this regency. */
export interface SlotEntry {
  /** `not-filled`: all its rows of the regency were refused. `rejected`, `failed`, `expired`: it changed nothing. */
  readonly state: "stands" | "replaced" | "withdrawn" | "not-filled" | "rejected" | "failed" | "expired";
  /** How it fills the slot, or did; absent where it never did. */
  readonly status?: "accepted" | "partial";
  /** Whose file it is: the regency's own, the province's or the nation's. */
  readonly sentFor: Level;
  readonly requestedAt: string;
  /** Absent: it never came. */
  readonly receivedAt?: string;
  readonly processedAt: string;
  /** Good rows of this regency; of a refused file all its rows. */
  readonly rows: number;
  /** Refused rows that name this regency; of a refused file all with an error. */
  readonly refused: number;
  /** Refused rows whose regency could not be read: any of them may belong here. */
  readonly unplaced: number;
  /** These three only where the file lies inside the reader's own region. */
  readonly submission?: string;
  readonly uploadedBy?: string;
  readonly fileName?: string;
  /** By whom and why: only where the file may be seen. */
  readonly withdrawn?: { readonly at: string; readonly by?: string; readonly reason?: string };
}
