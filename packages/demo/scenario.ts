import { firstDay, lastDay, type Period } from "@pantau/domain";
import { DEMO_PERIODS } from "./facts";
import type { DemoNation, DemoRegency } from "./nation";
import { type Random, random } from "./random";

/** A cell before it is written: options by their English name, dates as days since 1970, regions by today's dotted code. */
export type Cell = string | number | boolean | undefined;
/** Cells by the column's English name; a column that is left out is blank. */
export type Row = Readonly<Record<string, Cell>>;

/** Where and when a report is made. */
export interface Place {
  readonly nation: DemoNation;
  readonly regency: DemoRegency;
  readonly period: Period;
  /** 0: January. */
  readonly month: number;
  /** A stream of this type, regency and month. */
  readonly rng: Random;
}

/** How a report type is filled in the demo. A type without a scenario is filled from its definition alone. */
export interface Scenario {
  readonly rows: (place: Place) => Row[];
  /** Share of regencies whose report of the last month is still out: the month is provisional where it is high. */
  readonly stillOut: number;
  /** Whether some regencies send it after the deadline. */
  readonly sometimesLate: boolean;
}

export function placeOf(nation: DemoNation, regency: DemoRegency, type: string, period: Period): Place {
  return {
    nation,
    regency,
    period,
    month: DEMO_PERIODS.indexOf(period),
    rng: random(nation.seed, type, regency.id, period),
  };
}

/** A day of the period, as days since 1970-01-01; `from` and `to` in 0..1 narrow it. */
export function dayIn(period: Period, rng: Random, from = 0, to = 1): number {
  const { first, days } = spanOf(period);
  return first + Math.min(days - 1, Math.floor((from + (to - from) * rng.next()) * days));
}

const spans = new Map<Period, { readonly first: number; readonly days: number }>();

function spanOf(period: Period) {
  let span = spans.get(period);
  if (!span) {
    const first = firstDay(period);
    span = { first, days: lastDay(period) - first + 1 };
    spans.set(period, span);
  }
  return span;
}

/** One of the keys, by their weights, of any sum. */
export function weighted<K extends string | number>(
  rng: Random,
  weights: readonly (readonly [K, number])[],
): K {
  let left = rng.next() * weights.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [key, weight] of weights) {
    left -= weight;
    if (left < 0) return key;
  }
  return (weights[0] as readonly [K, number])[0];
}

/** A whole number that is `expected` on average. */
export function about(expected: number, rng: Random): number {
  return Math.floor(expected + rng.next());
}
