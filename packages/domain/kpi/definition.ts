import type { Text } from "../text";
import type { Ppm } from "./settings";
import type { View } from "./view";

/** Numerator and denominator of one regency, as exact integers in the KPI's smallest unit. */
export interface Fraction {
  readonly n: number;
  readonly d: number;
}

/** What a KPI says in whole sentences. Apart from the rest: a page of numbers is half as heavy without. */
export interface KpiWords {
  /** Plain words: what it says and why it matters. */
  readonly explanation: Text;
  readonly formula: { readonly numerator: Text; readonly denominator: Text; readonly defined: Text };
}

/** A regency's number in a month (contract, section 3); undefined where it is not defined. Apart from the KPI: who shows numbers does not compute them. */
export type Formula = (view: View) => Fraction | undefined;

/** One KPI: what it is called, counted in, compared with (contract, section 3). Its formula: `formulaOf`. */
export interface Kpi {
  /** Stable id, e.g. `bsb-completion`. */
  readonly id: string;
  readonly label: Text;
  /** What the numerator counts. */
  readonly unit: Text;
  /** Smallest units in one unit: 1000 where grams are shown as kilograms. */
  readonly scale: 1 | 1000;
  /** `percent`: a part of a whole; `rate`: so many for each one. */
  readonly display: "percent" | "rate";
  /** `ytd`: from January up to the period. */
  readonly basis: "period" | "ytd";
  readonly direction: "higher" | "lower";
  /** Report type of the numerator: whose months count as filed and due, whose file an outlier marks; null for numbers about reporting itself. */
  readonly numeratorType: string | null;
  /** Report types whose slots, of the period or of earlier months of its year, the formula asks for; `all`: those expected. */
  readonly reads: readonly string[] | "all";
  /** Target where the configuration names none. */
  readonly defaultTarget: Ppm | null;
  /** `linear`: a twelfth of the target more each month. */
  readonly pace: "constant" | "linear";
}

const HUNDRED_PERCENT: Ppm = 1_000_000;

/** What most KPIs have in common. */
export const USUAL = {
  scale: 1,
  display: "percent",
  basis: "period",
  direction: "higher",
  defaultTarget: HUNDRED_PERCENT,
  pace: "constant",
} as const satisfies Partial<Kpi>;
