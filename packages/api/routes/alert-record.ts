import type { z } from "@hono/zod-openapi";
import { kpiOf, type Reading } from "@pantau/domain";
import type { AlertView } from "@pantau/usecases";
import type { AlertDetail, AlertRecord } from "../schemas/alerts";

/** An alert as it travels: numbers in their unit, the state flat. */
export function alertRecord(view: AlertView): z.input<typeof AlertRecord> {
  const { status, watch } = view;
  const { rule, region, regionName, province, level, severity, silence, silenced, mayAct } = view;
  const reading =
    status.state === "ok" ? {} : readingRecord(status.reading, watch.kind === "kpi" ? watch.kpi : undefined);
  const times = status.state === "ok" ? {} : timesOf(status);
  return {
    rule,
    region,
    regionName,
    province,
    level,
    severity,
    kind: watch.kind,
    kpi: watch.kind === "kpi" ? watch.kpi : null,
    state: status.state,
    ...times,
    ...reading,
    escalated: status.state === "firing" && status.escalated,
    acknowledged: status.state === "firing" ? status.acknowledged : undefined,
    silence,
    silenced,
    mayAct,
  };
}

export function alertDetail(view: AlertView): z.input<typeof AlertDetail> {
  const history = view.history.map(({ reading, ...event }) => ({
    ...event,
    ...(reading && { reading: { period: reading.period, value: shareOf(reading) } }),
  }));
  return { ...alertRecord(view), history };
}

function timesOf(status: Exclude<AlertView["status"], { state: "ok" }>) {
  return {
    since: status.since,
    firedAt: status.state === "pending" ? undefined : status.firedAt,
    resolvedAt: status.state === "resolved" ? status.resolvedAt : undefined,
  };
}

function readingRecord(reading: Reading, kpi: string | undefined) {
  const scale = (kpi && kpiOf(kpi)?.scale) || 1;
  const { period, numerator, denominator, pace, reported, expected, filed, due, missing } = reading;
  return {
    period,
    numerator: numerator / scale,
    denominator: denominator / scale,
    value: shareOf(reading),
    pace: pace && pace.n / pace.d,
    reported,
    expected,
    filed,
    due,
    missing: missing && [...missing],
  };
}

function shareOf({ numerator, denominator }: Pick<Reading, "numerator" | "denominator">): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
