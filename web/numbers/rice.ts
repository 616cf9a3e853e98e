import { lastDay, type Measures, type Period } from "@pantau/domain";

/** When the rice of one entitlement came: mean days since 1970, and how many receipts after the month's end. */
export interface RiceTiming {
  readonly period: Period;
  /** null without deliveries. */
  readonly deliveredDay: number | null;
  readonly receivedDay: number | null;
  readonly late: number;
  readonly lines: number;
}

/** From the measures of one period's deliveries and receipts. */
export function timingOf(period: Period, deliveries: Measures, receipts: Measures): RiceTiming {
  const mean = (measures: Measures, sum: string) =>
    measures.rows ? (measures[sum] ?? 0) / measures.rows : null;
  const end = lastDay(period);
  const late = Object.entries(receipts)
    .filter(([key]) => key.startsWith("received_on:"))
    .filter(([key]) => Date.parse(key.slice("received_on:".length)) / 86_400_000 > end)
    .reduce((total, [, count]) => total + count, 0);
  return {
    period,
    deliveredDay: mean(deliveries, "delivered_day"),
    receivedDay: mean(receipts, "received_day"),
    late,
    lines: receipts.rows ?? 0,
  };
}
