import type { Digest, DigestLine } from "@pantau/domain";
import type { DigestExtras } from "@pantau/usecases";
import { kpiFor, paceOfReading, regionOf, subjectOf, valueOfReading } from "./line-words";
import type { Speech } from "./speech";
import { isWell, standingOf } from "./weekly-words";

/** The worst thing first, then how much more there is. */
export function digestSubject(digest: Digest, extras: DigestExtras, speech: Speech): string {
  const fresh = digest.fresh.flatMap((group) => group.lines);
  const { overdue, reminders, resolved, escalated, left } = digest;
  const all = fresh.length + overdue.length + reminders.length + resolved.length + escalated.length + left;
  // What was escalated is named as one.
  const others = all - (fresh.length === 0 && escalated.length > 0 ? digest.escalatedInAll.provinces : 1);
  const first = firstThing(digest, fresh, speech);
  if (first === undefined) return weeklySubject(extras, speech);
  return others > 0 ? `${first}${speech.say("subjectMore", { count: speech.count(others) })}` : first;
}

function firstThing(digest: Digest, fresh: readonly DigestLine[], speech: Speech): string | undefined {
  const [worst] = fresh;
  if (worst) return freshSubject(worst, speech);
  if (digest.escalated.length > 0) {
    return speech.say("subjectEscalated", { regencies: speech.count(digest.escalatedInAll.regencies) });
  }
  const [late] = digest.overdue;
  if (late) {
    const count = late.news.reading.missing?.length ?? 0;
    return speech.say("subjectOverdue", { region: regionOf(late, speech), count });
  }
  const [due] = digest.reminders;
  if (due) {
    const { missing, deadline } = due.news.reading;
    return speech.say("subjectReminder", {
      count: missing?.length ?? 0,
      day: deadline ? speech.day(deadline) : "",
    });
  }
  const [over] = digest.resolved;
  return (
    over && speech.say("subjectResolved", { what: `${subjectOf(over, speech)} ${regionOf(over, speech)}` })
  );
}

function freshSubject(line: DigestLine, speech: Speech): string {
  const { reading, watch } = line.news;
  if (watch.kind !== "kpi") return subjectOf(line, speech);
  const kpi = kpiFor(watch.kpi);
  return speech.say("subjectFresh", {
    kpi: speech.text(kpi.label),
    region: regionOf(line, speech),
    value: valueOfReading(reading, kpi, speech),
    pace: paceOfReading(reading, kpi, speech),
  });
}

function weeklySubject({ summary }: DigestExtras, speech: Speech): string {
  if (!summary || isWell(summary)) return speech.say("subjectWeekly", { state: speech.say("subjectWell") });
  const { behind, critical } = standingOf(summary);
  return speech.say("subjectWeekly", { state: speech.say("subjectBehind", { count: behind + critical }) });
}
