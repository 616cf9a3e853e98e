import type { AlertRecord } from "@pantau/api";
import { kpiOf, type Period, type Text } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { format, say } from "../../i18n/language";
import { paceText, valueText } from "../../numbers/kpi-text";
import { shortName } from "../../queries/regions";
import { w } from "./page";

/** What an alert is about: its indicator, or the reports. */
export function whatText({ kind, kpi }: Pick<AlertRecord, "kind" | "kpi">): string {
  if (kind === "report-overdue") return w().overdue;
  if (kind === "reminder") return w().reminder;
  const known = kpi === null ? undefined : kpiOf(kpi);
  return known ? say(known.label) : (kpi ?? "");
}

export function regionText({
  level,
  regionName,
  region,
}: Pick<AlertRecord, "level" | "regionName" | "region">): string {
  return level === "nation" ? w().level.nation : shortName(regionName || region);
}

/** The number, or the reports that are missing. */
export function readingText(alert: Pick<AlertRecord, "kpi" | "value" | "missing">): string {
  if (alert.missing) return w().missing(typesText(alert.missing));
  const kpi = alert.kpi === null ? undefined : kpiOf(alert.kpi);
  return kpi ? valueText(kpi, alert.value ?? null, format()) : "–";
}

export function typesText(types: readonly string[]): string {
  return types.map((id) => say(reportType(id)?.label ?? { id, en: id })).join(", ");
}

export function paceOf({ kpi, pace }: Pick<AlertRecord, "kpi" | "pace">): string {
  const known = kpi === null ? undefined : kpiOf(kpi);
  return known ? paceText(known, pace ?? null, format()) : "–";
}

export function periodText({ period }: Pick<AlertRecord, "period">): string {
  return period ? format().periodShort(period as Period) : "–";
}

type Measured = Pick<AlertRecord, "kpi" | "numerator" | "denominator" | "pace">;

export function gapText(alert: Measured): string | undefined {
  const gap = gapOf(alert);
  return gap && w().one.behind(format().int(gap.units), say(gap.unit));
}

/** How many of the KPI's units are missing to the pace, rounded up; undefined where none are. */
export function gapOf(alert: Measured): { readonly units: number; readonly unit: Text } | undefined {
  const kpi = alert.kpi === null ? undefined : kpiOf(alert.kpi);
  if (!kpi || alert.pace == null || alert.numerator === undefined || alert.denominator === undefined)
    return undefined;
  // Paces have few decimals: rounding to a millionth takes the float's dust off.
  const short = Math.round((alert.pace * alert.denominator - alert.numerator) * 1e6) / 1e6;
  return short > 0 ? { units: Math.ceil(short), unit: kpi.unit } : undefined;
}

/** The words of an alert's state; acknowledged and silenced go before firing. */
export function stateText(
  alert: Pick<AlertRecord, "state" | "silenced" | "acknowledged" | "escalated">,
): string {
  const words = w().state;
  if (alert.state === "firing" && alert.silenced) return words.silenced;
  if (alert.state === "firing" && alert.acknowledged) return words.acknowledged;
  if (alert.state === "firing" && alert.escalated) return words.escalated;
  return words[alert.state];
}

export function alertPath({ rule, region }: Pick<AlertRecord, "rule" | "region">): string {
  return `/alerts/${encodeURIComponent(rule)}/${region}`;
}
