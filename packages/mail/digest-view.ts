import type { Digest, DigestLine, Lang, Severity } from "@pantau/domain";
import type { DigestExtras } from "@pantau/usecases";
import { digestSubject } from "./digest-subject";
import {
  gapWords,
  kpiFor,
  missingWords,
  paceOfReading,
  regionOf,
  reportedWords,
  subjectOf,
  type TypeLabel,
  valueOfReading,
} from "./line-words";
import { makeSpeech, type Speech } from "./speech";
import { weeklyWords } from "./weekly-words";

/** A digest in words of one language, before it becomes HTML or plain text. */
export interface DigestView {
  readonly lang: Lang;
  readonly subject: string;
  readonly greeting: string;
  readonly weekly?: { readonly title: string; readonly sentences: readonly string[] };
  readonly sections: readonly SectionView[];
  /** Sentences after the sections. */
  readonly notes: readonly string[];
  readonly links: readonly LinkView[];
  readonly why: string;
  readonly footer: readonly LinkView[];
}
export interface SectionView {
  readonly title: string;
  readonly groups: readonly { readonly heading?: string; readonly lines: readonly LineView[] }[];
}
export interface LineView {
  readonly badge?: { readonly severity: Severity; readonly text: string };
  readonly title: string;
  /** The number itself, large. */
  readonly value?: string;
  readonly details: readonly string[];
  readonly link?: LinkView;
  readonly trend?: { readonly cid: string; readonly alt: string };
}
export interface LinkView {
  readonly text: string;
  readonly url: string;
}

export interface Context {
  readonly siteUrl: string;
  readonly typeLabel: TypeLabel;
  readonly speech: Speech;
}

/** Where a click switches off what may be switched off. */
export function unsubscribeUrl(siteUrl: string, { email, token }: DigestExtras["unsubscribe"]): string {
  return `${siteUrl}/api/notifications/unsubscribe?${new URLSearchParams({ email, token })}`;
}

/** `cid` of the picture of a line; undefined where it has none. */
export function trendCid(extras: DigestExtras, { news }: DigestLine): string | undefined {
  const { watch, region } = news;
  if (watch.kind !== "kpi") return undefined;
  const index = extras.trends.findIndex((trend) => trend.kpi === watch.kpi && trend.region === region);
  return index < 0 ? undefined : `trend${index}@pantau`;
}

export function viewDigest(
  digest: Digest,
  extras: DigestExtras,
  from: { readonly siteUrl: string; readonly typeLabel: TypeLabel },
): DigestView {
  const speech = makeSpeech(digest.reader.lang);
  const context: Context = { ...from, speech };
  const { siteUrl } = from;
  const link = (word: "openAlerts" | "openUpload" | "settings" | "unsubscribe", url: string) => ({
    text: speech.say(word),
    url,
  });
  const late = digest.overdue.length + digest.reminders.length > 0;
  const optional = digest.resolved.length + digest.reminders.length > 0;
  return {
    lang: speech.lang,
    subject: digestSubject(digest, extras, speech),
    greeting: speech.say("greeting", { name: digest.reader.name || digest.reader.email }),
    weekly: extras.summary && weeklyWords(extras.summary, speech),
    sections: sectionsOf(digest, extras, context).filter((section) =>
      section.groups.some((g) => g.lines.length > 0),
    ),
    notes: notesOf(digest, speech),
    links: [
      link("openAlerts", `${siteUrl}/alerts`),
      ...(late && digest.reader.region.level === "regency" ? [link("openUpload", `${siteUrl}/submit`)] : []),
    ],
    why: speech.say("why"),
    footer: [
      link("settings", `${siteUrl}/alerts/settings`),
      ...(optional ? [link("unsubscribe", unsubscribeUrl(siteUrl, extras.unsubscribe))] : []),
    ],
  };
}

function sectionsOf(digest: Digest, extras: DigestExtras, context: Context): SectionView[] {
  const { speech } = context;
  const oneGroup = (lines: readonly LineView[]) => [{ lines }];
  return [
    {
      title: speech.say("fresh"),
      groups: digest.fresh.map((group) => ({
        heading: group.regionName || speech.say("nation"),
        lines: group.lines.map((line) => freshLine(line, extras, context)),
      })),
    },
    {
      title: speech.say("escalated"),
      groups: oneGroup(
        digest.escalated.map((e) => ({
          title: speech.say("escalatedLine", {
            province: e.provinceName,
            regencies: speech.count(e.regencies),
            alerts: speech.count(e.alerts),
            since: speech.day(e.since),
          }),
          details: [],
          link: {
            text: speech.say("open"),
            url: `${context.siteUrl}/alerts?region=${e.province}&state=firing`,
          },
        })),
      ),
    },
    {
      title: speech.say("overdue"),
      groups: oneGroup(digest.overdue.map((line) => reportsLine(line, context))),
    },
    {
      title: speech.say("reminders"),
      groups: oneGroup(digest.reminders.map((line) => reportsLine(line, context))),
    },
    {
      title: speech.say("resolved"),
      groups: oneGroup(digest.resolved.map((line) => resolvedLine(line, context))),
    },
  ];
}

function freshLine(line: DigestLine, extras: DigestExtras, { speech, siteUrl }: Context): LineView {
  const { news } = line;
  const { reading, watch } = news;
  if (watch.kind !== "kpi") return { title: subjectOf(line, speech), details: [] };
  const kpi = kpiFor(watch.kpi);
  const cid = trendCid(extras, line);
  const details = [
    `${speech.say("pace")} ${paceOfReading(reading, kpi, speech)} · ${speech.period(reading.period)}`,
    [gapWords(reading, kpi, speech), speech.say("since", { day: speech.day(news.since) })]
      .filter(Boolean)
      .join(" · "),
    reportedWords(reading, news.level === "regency", speech),
  ];
  return {
    badge: { severity: news.severity, text: speech.say(news.severity) },
    title: speech.text(kpi.label),
    value: valueOfReading(reading, kpi, speech),
    details: details.filter((detail) => detail !== undefined && detail !== "") as string[],
    link: alertLink(line, siteUrl, speech),
    trend: cid === undefined ? undefined : { cid, alt: trendAlt(line, extras, speech) },
  };
}

function trendAlt(line: DigestLine, extras: DigestExtras, speech: Speech): string {
  const { watch, region } = line.news;
  if (watch.kind !== "kpi") return "";
  const kpi = kpiFor(watch.kpi);
  const trend = extras.trends.find((one) => one.kpi === watch.kpi && one.region === region);
  const values = (trend?.values ?? [])
    .filter((value) => value !== null)
    .map((v) => speech.value(v, kpi.display));
  return speech.say("trend", {
    kpi: speech.text(kpi.label),
    region: regionOf(line, speech),
    values: values.join(", "),
  });
}

function reportsLine(line: DigestLine, { speech, siteUrl, typeLabel }: Context): LineView {
  const { reading, watch } = line.news;
  const until = watch.kind === "reminder" ? reading.deadline : undefined;
  return {
    title: `${regionOf(line, speech)}, ${speech.period(reading.period)}`,
    details: [
      missingWords(reading, typeLabel, speech),
      ...(until ? [speech.say("remindersUntil", { day: speech.day(until) })] : []),
    ],
    link: { text: speech.say("open"), url: `${siteUrl}/reporting?period=${reading.period}` },
  };
}

function resolvedLine(line: DigestLine, { speech, siteUrl }: Context): LineView {
  const { reading, watch } = line.news;
  const region = regionOf(line, speech);
  const link = alertLink(line, siteUrl, speech);
  if (watch.kind !== "kpi")
    return {
      title: speech.say("resolvedReports", { region, period: speech.period(reading.period) }),
      details: [],
      link,
    };
  const kpi = kpiFor(watch.kpi);
  const value = valueOfReading(reading, kpi, speech);
  const pace = paceOfReading(reading, kpi, speech);
  return {
    title: speech.say("resolvedLine", { kpi: speech.text(kpi.label), region, value, pace }),
    details: [],
    link,
  };
}

function alertLink({ news }: DigestLine, siteUrl: string, speech: Speech): LinkView {
  return { text: speech.say("open"), url: `${siteUrl}/alerts/${news.rule}/${news.region}` };
}

function notesOf({ still, left, weekly, ...digest }: Digest, speech: Speech): string[] {
  const lines =
    digest.fresh.length + digest.overdue.length + digest.escalated.length + digest.resolved.length;
  const notes: string[] = [];
  if (weekly && lines + digest.reminders.length === 0) notes.push(speech.say("nothingNew"));
  if (left > 0) notes.push(speech.say("left", { left: speech.count(left) }));
  if (still.firing > 0)
    notes.push(
      speech.say("still", {
        firing: speech.count(still.firing),
        acknowledged: speech.count(still.acknowledged),
      }),
    );
  return notes;
}
