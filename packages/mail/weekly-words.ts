import { monthOf, type Status, toNumber } from "@pantau/domain";
import type { WeeklySummary } from "@pantau/usecases";
import { kpiFor } from "./line-words";
import type { Speech } from "./speech";

/** How many national targets stand how. */
export function standingOf(summary: WeeklySummary): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = { "no-data": 0, "on-track": 0, behind: 0, critical: 0 };
  for (const { kpi, counts: of, target } of summary.kpis)
    counts[toNumber(kpiFor(kpi), of, target, monthOf(summary.period)).status] += 1;
  return counts;
}

export function isWell(summary: WeeklySummary): boolean {
  const { behind, critical, "no-data": noData } = standingOf(summary);
  return behind + critical + noData === 0;
}

/** Monday's summary in a few sentences: the first target, then how all of them stand. */
export function weeklyWords(summary: WeeklySummary, speech: Speech): { title: string; sentences: string[] } {
  const { behind, critical, "on-track": onTrack, "no-data": noData } = standingOf(summary);
  const { regencies, provinces } = summary.firing;
  return {
    title: speech.say("weeklyTitle", { period: speech.period(summary.period) }),
    sentences: [
      ...headline(summary, speech),
      isWell(summary)
        ? speech.say("allWell")
        : speech.say("someBehind", { onTrack, behind, critical, noData }),
      ...(regencies + provinces > 0 ? [speech.say("weeklyFiring", { regencies, provinces })] : []),
    ],
  };
}

function headline({ kpis, period }: WeeklySummary, speech: Speech): string[] {
  const [first] = kpis;
  if (!first) return [];
  const kpi = kpiFor(first.kpi);
  const number = toNumber(kpi, first.counts, first.target, monthOf(period));
  if (number.value === null || number.pace === null) return [];
  const mark = number.provisional ? ` (${speech.say("provisional")})` : "";
  const value = speech.value(number.value, kpi.display);
  const pace = speech.value(number.pace, kpi.display);
  return [`${speech.text(kpi.label)}: ${value}${mark}, ${speech.say("pace").toLowerCase()} ${pace}.`];
}
