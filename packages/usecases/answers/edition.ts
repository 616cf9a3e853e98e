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
