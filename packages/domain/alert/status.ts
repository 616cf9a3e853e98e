import type { Day } from "../day";
import type { Period } from "../period";
import type { Ratio } from "../ratio";

/** ISO 8601 instant in UTC. */
export type Instant = string;

/** What an evaluation saw of one region, kept for the people who read the alert. */
export interface Reading {
  readonly period: Period;
  readonly numerator: number;
  readonly denominator: number;
  /** What the period asks for; null where the rule needs no pace or there is no target. */
  readonly pace: Ratio | null;
  readonly reported: number;
  readonly expected: number;
  /** Year-to-date numbers: regency-months filed of those due. */
  readonly filed: number | null;
  readonly due: number | null;
  /** The month before, for rules on a drop; absent where it was not defined. */
  readonly previous?: { readonly numerator: number; readonly denominator: number };
  /** `report-overdue` and `reminder`: ids of the report types whose slots are missing. */
  readonly missing?: readonly string[];
  /** The same: the last second in which they are in time. */
  readonly deadline?: Instant;
}

/** What an evaluation says of one rule and region. */
export type Observation =
  /** Not defined, or withheld because too little is reported: keeps the state as it is. */
  | { readonly kind: "no-data" }
  /** The condition holds. */
  | { readonly kind: "breach"; readonly reading: Reading }
  /** The condition does not hold, but the recovery line is not reached either. */
  | { readonly kind: "between"; readonly reading: Reading }
  /** At or past the recovery line. */
  | { readonly kind: "clear"; readonly reading: Reading };

export interface Acknowledgement {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
  /** What will be done, by whom, until when. */
  readonly plan: string;
}

export interface Silence {
  readonly by: string;
  readonly at: Instant;
  /** Nothing is told before this instant. */
  readonly until: Instant;
  readonly reason: string;
}

export type AlertStatus =
  | { readonly state: "ok" }
  | {
      readonly state: "pending";
      readonly since: Instant;
      /** Different days on which the condition held. */
      readonly days: readonly Day[];
      readonly reading: Reading;
    }
  | {
      readonly state: "firing";
      /** When the condition was first seen. */
      readonly since: Instant;
      readonly firedAt: Instant;
      /** false while a silence kept the news back. */
      readonly told: boolean;
      readonly escalated: boolean;
      readonly acknowledged?: Acknowledgement;
      readonly reading: Reading;
    }
  | {
      readonly state: "resolved";
      readonly since: Instant;
      readonly firedAt: Instant;
      readonly resolvedAt: Instant;
      /** false while a silence keeps the news back. */
      readonly told: boolean;
      readonly reading: Reading;
    };

export type StateName = AlertStatus["state"];

/** One rule in one region. */
export interface AlertCondition {
  readonly status: AlertStatus;
  readonly silence?: Silence;
}

/** News for people; becomes a pending notification in the same write as the state. */
export interface Effect {
  readonly tell: "fired" | "resolved" | "escalated" | "reminded";
  readonly since: Instant;
  readonly reading: Reading;
}

export interface Step {
  readonly status: AlertStatus;
  readonly effects: readonly Effect[];
}
