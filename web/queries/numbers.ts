import type { MeasuresAnswer, SeriesAnswer, SnapshotAnswer } from "@pantau/api";
import { type Period, yearOf } from "@pantau/domain";
import { createMemo } from "solid-js";
import { openSnapshot, type Snapshot } from "../numbers/snapshot";
import { type Read, type Reading, useRead } from "./client";

/** All numbers of a period that the reader may see, now or as they stood at a time (ISO). The last period stays in sight while the next comes. */
export function useSnapshot(
  period: () => Period | undefined,
  options: {
    readonly at?: () => string | undefined;
    /** The nation and its provinces alone are enough: a tenth of the whole on the wire. */
    readonly totalsOnly?: () => boolean;
  } = {},
): Reading<Snapshot> {
  const read = useRead<SnapshotAnswer>(() => {
    const p = period();
    return p && snapshotRead(p, options.totalsOnly?.() ?? false, options.at?.());
  });
  const data = createMemo(() => {
    const answer = read.data();
    return answer && opened(answer);
  });
  return { ...read, data };
}

/** How a period's numbers are asked for. */
export function snapshotRead(period: Period, totalsOnly: boolean, at?: string): Read {
  const level = totalsOnly ? "province" : undefined;
  return { path: `/snapshots/${period}`, query: { level, at }, keep: true };
}

const known = new WeakMap<SnapshotAnswer, Snapshot>();

/** Once an answer: the month before becomes the chosen one with all that was derived of it. */
function opened(answer: SnapshotAnswer): Snapshot {
  const snapshot = known.get(answer) ?? openSnapshot(answer);
  known.set(answer, snapshot);
  return snapshot;
}

/** The year of some regions, month by month. */
export function useSeries(
  asked: () =>
    | {
        readonly period: Period;
        readonly regions: readonly string[];
        readonly kpis?: readonly string[];
        readonly at?: string;
      }
    | undefined,
): Reading<SeriesAnswer> {
  return useRead<SeriesAnswer>(() => {
    const a = asked();
    if (!a || a.regions.length === 0) return undefined;
    const query = { year: yearOf(a.period), regions: a.regions.join(","), kpis: a.kpis?.join(","), at: a.at };
    return { path: "/series", query, keep: true };
  });
}

/** Additive measures of one report type in one region. */
export function useMeasures(
  asked: () =>
    | {
        readonly type: string;
        readonly period: Period;
        readonly region: string;
        readonly basis: "period" | "ytd";
      }
    | undefined,
): Reading<MeasuresAnswer> {
  return useRead<MeasuresAnswer>(() => {
    const a = asked();
    return (
      a && {
        path: `/measures/${a.type}`,
        query: { period: a.period, region: a.region, basis: a.basis },
        keep: true,
      }
    );
  });
}

/** The points of one region and KPI; empty while it is not there. */
export function pointsOf(answer: SeriesAnswer | undefined, region: string, kpi: string) {
  return answer?.series.find((series) => series.region === region && series.kpi === kpi)?.points ?? [];
}

/**
 * The same, January first up to the period. Later months of the year only carry its total on, and the
 * year before, which stays until the next is there, says nothing of this one.
 */
export function pointsUpTo(period: Period, answer: SeriesAnswer | undefined, region: string, kpi: string) {
  return pointsOf(answer, region, kpi).slice(0, (answer?.periods.indexOf(period) ?? -1) + 1);
}
