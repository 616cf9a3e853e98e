import { type DigestLine, type Kpi, kpiOf, type Reading } from "@pantau/domain";
import type { Speech } from "./speech";

/** What mails need to know of the report types: their names. */
export type TypeLabel = (id: string) => { readonly id: string; readonly en: string };

export function regionOf(line: DigestLine, speech: Speech): string {
  return line.news.level === "nation" ? speech.say("nation") : line.regionName;
}

/** The name of what a line is about: the indicator, or the reports. */
export function subjectOf({ news }: DigestLine, speech: Speech): string {
  if (news.watch.kind !== "kpi") return speech.say(news.watch.kind === "reminder" ? "reminders" : "overdue");
  return speech.text(kpiFor(news.watch.kpi).label);
}

export function valueOfReading(reading: Reading, kpi: Kpi, speech: Speech): string {
  return reading.denominator === 0 ? "–" : speech.value(reading.numerator / reading.denominator, kpi.display);
}

export function paceOfReading({ pace }: Reading, kpi: Kpi, speech: Speech): string {
  return pace ? speech.value(pace.n / pace.d, kpi.display) : speech.say("noPace");
}

/**
 * How many families, sessions or kilograms are missing to the pace (or too many, where lower is
 * better): pace times denominator less the numerator, rounded up. undefined where none are.
 */
export function gapOf(reading: Reading, kpi: Kpi): number | undefined {
  if (!reading.pace) return undefined;
  const wanted = BigInt(reading.pace.n) * BigInt(reading.denominator);
  const has = BigInt(reading.numerator) * BigInt(reading.pace.d);
  const short = kpi.direction === "higher" ? wanted - has : has - wanted;
  if (short <= 0n) return undefined;
  const unit = BigInt(reading.pace.d) * BigInt(kpi.scale);
  return Number((short + unit - 1n) / unit);
}

/** e.g. `kurang 1.234 keluarga`. */
export function gapWords(reading: Reading, kpi: Kpi, speech: Speech): string | undefined {
  const gap = gapOf(reading, kpi);
  if (gap === undefined) return undefined;
  const word = kpi.direction === "higher" ? "behind" : "above";
  return speech.say(word, { gap: speech.count(gap), unit: speech.text(kpi.unit) });
}

/** How much the number rests on: regencies above the regency, months for numbers of the year to date. */
export function reportedWords(reading: Reading, isRegency: boolean, speech: Speech): string | undefined {
  if (!isRegency) return speech.say("reportedRegencies", { part: reading.reported, whole: reading.expected });
  if (reading.filed === null || reading.due === null) return undefined;
  return speech.say("filedMonths", { part: reading.filed, whole: reading.due });
}

export function missingWords(reading: Reading, typeLabel: TypeLabel, speech: Speech): string {
  const types = (reading.missing ?? []).map((id) => speech.text(typeLabel(id))).join(", ");
  return speech.say("missingTypes", { types });
}

export function kpiFor(id: string): Kpi {
  const kpi = kpiOf(id);
  if (!kpi) throw new Error(`an alert rule watches ${id}, which is no KPI`);
  return kpi;
}
