/** How a number stands against the pace of its period (contract, section 3). */
export type Status = "no-data" | "on-track" | "behind" | "critical";

/** Why a number is not there although its reports are: their measures predate today's formulas and the raw file has expired. */
export type Reason = "measures_outdated";

/**
 * What a snapshot keeps of one KPI of one region and period: exact integers in the KPI's smallest
 * unit (grams where its unit is kilograms). Everything else is derived from it at the last moment.
 */
export interface Counts {
  /** null where no regency of the region defines the KPI. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** Regencies where it is defined, of all on the period's tree. */
  readonly reported: number;
  readonly expected: number;
  /** Filled regency-months of the numerator's type, of those due; null for numbers of a single period. */
  readonly filed: number | null;
  readonly due: number | null;
}

/** One KPI of one region and period, as people and scripts read it. */
export interface KpiNumber {
  /** In the KPI's unit (kilograms, not grams); null where not defined. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** numerator / denominator; null where not defined or the denominator is 0. */
  readonly value: number | null;
  readonly reported: number;
  readonly expected: number;
  readonly filed: number | null;
  readonly due: number | null;
  readonly provisional: boolean;
  /** The year's target, e.g. 0.1 for ten percent; null where there is none. */
  readonly target: number | null;
  /** What this period asks for; null where there is no target. */
  readonly pace: number | null;
  readonly status: Status;
}
