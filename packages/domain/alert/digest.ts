import { compareExact, type Exact } from "../ratio";
import type { ScopeRegion } from "../region/region";
import type { PeriodTree, RegionTree } from "../region/tree";
import type { Lang } from "../text";
import { audienceOf, bookOf, isOwn, isToldTo } from "./audience";
import type { Alert, Notification } from "./book";
import { SEVERITIES } from "./rule";
import type { Instant } from "./status";

/** Most lines of news in one digest: the rest is a count and a link. The Director General reads ten. */
export const MOST_LINES = { national: 10, korwil: 150, korkab: 150 } as const;

/** What a person may switch off. Alerts that fire and reports that are overdue always reach those responsible. */
export const OPTIONAL_NEWS = ["resolved", "reminded"] as const;
export type OptionalNews = (typeof OPTIONAL_NEWS)[number];

export interface DigestReader {
  readonly email: string;
  readonly name: string;
  readonly lang: Lang;
  readonly region: ScopeRegion;
  /** Kinds of news switched off. */
  readonly off: readonly OptionalNews[];
}

/** One piece of news, with the names that the text needs. */
export interface DigestLine {
  readonly news: Notification;
  readonly regionName: string;
}

/** Lines under the region that they are grouped by. */
export interface DigestGroup {
  readonly region: string;
  readonly regionName: string;
  readonly lines: readonly DigestLine[];
}

/** Alerts nobody acknowledged in time, counted by province. */
export interface EscalatedProvince {
  readonly province: string;
  readonly provinceName: string;
  readonly regencies: number;
  readonly alerts: number;
  /** When the oldest of them began. */
  readonly since: Instant;
}

/** One person's digest as data; packages/mail turns it into words. */
export interface Digest {
  readonly run: string;
  readonly at: Instant;
  readonly reader: DigestReader;
  /** Newly firing, worst first; by region, the region with the worst line first. */
  readonly fresh: readonly DigestGroup[];
  readonly overdue: readonly DigestLine[];
  readonly reminders: readonly DigestLine[];
  readonly escalated: readonly EscalatedProvince[];
  /** Of all that was escalated, with or without a place. */
  readonly escalatedInAll: { readonly provinces: number; readonly regencies: number };
  readonly resolved: readonly DigestLine[];
  /** Firing before this digest: counted, not repeated. */
  readonly still: { readonly firing: number; readonly acknowledged: number };
  /** Lines that found no place. */
  readonly left: number;
  /** Monday's summary of `ID` users. */
  readonly weekly: boolean;
}

/** The news of one person among all: in scope, meant for him, not switched off, and only the last word on each alert. */
export function newsFor(
  reader: DigestReader,
  all: readonly Notification[],
  today: PeriodTree,
): readonly Notification[] {
  const last = new Map<string, Notification>();
  for (const news of all) {
    if (!isToldTo(reader.region, news, today)) continue;
    // An escalation is a word of its own: it goes to people whom the firing was not told.
    const key = `${news.rule}|${news.region}|${news.tell === "escalated" ? "escalated" : ""}`;
    last.delete(key);
    last.set(key, news);
  }
  return [...last.values()].filter((news) => !(reader.off as readonly string[]).includes(news.tell));
}

export interface DigestInput {
  readonly run: string;
  readonly at: Date;
  readonly reader: DigestReader;
  /** From `newsFor`. */
  readonly news: readonly Notification[];
  /** All alerts that may concern the reader. */
  readonly alerts: readonly Alert[];
  readonly weekly: boolean;
}

/** Arranges a person's news. Pure: equal news give an equal digest. */
export function makeDigest(tree: RegionTree, input: DigestInput): Digest {
  const { reader, news, run } = input;
  const line = (n: Notification): DigestLine => ({ news: n, regionName: regionName(tree, n) });
  const sorted = [...news].sort(worstFirst);
  const fired = sorted.filter((n) => n.tell === "fired");
  const [overdue, fresh] = [fired.filter(isOverdue), fired.filter((n) => !isOverdue(n))];
  const escalated = byProvince(
    tree,
    sorted.filter((n) => n.tell === "escalated"),
  );
  const cut = new Budget(MOST_LINES[audienceOf(reader.region)]);
  return {
    run,
    at: input.at.toISOString(),
    reader,
    fresh: grouped(cut.take(fresh).map(line)),
    escalated: cut.take(escalated),
    escalatedInAll: {
      provinces: escalated.length,
      regencies: escalated.reduce((sum, province) => sum + province.regencies, 0),
    },
    overdue: cut.take(overdue).map(line),
    reminders: cut.take(sorted.filter((n) => n.tell === "reminded")).map(line),
    resolved: cut.take(sorted.filter((n) => n.tell === "resolved")).map(line),
    still: stillFiring(input, tree.today),
    left: cut.left,
    weekly: input.weekly,
  };
}

/** Whether anything in it may be switched off. */
export function hasOptionalNews(digest: Digest): boolean {
  return digest.resolved.length > 0 || digest.reminders.length > 0;
}

/** What says how bad something is beside others: news, or an alert in a list. */
export type Weighed = Pick<Notification, "rule" | "region" | "level" | "severity" | "reading">;

/** Graver first; then the wider region, then the value that is the smallest part of its pace, then the code. */
export function worstFirst(a: Weighed, b: Weighed): number {
  const severity = SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity);
  if (severity !== 0) return severity;
  const width = WIDTH[b.level] - WIDTH[a.level];
  if (width !== 0) return width;
  const share = compareShares(paceShare(a), paceShare(b));
  if (share !== 0) return share;
  return `${a.region}|${a.rule}` < `${b.region}|${b.rule}` ? -1 : 1;
}

const WIDTH = { regency: 0, province: 1, nation: 2 } as const;

/** value / pace as one ratio; null where there is no pace to compare with. */
function paceShare({ reading }: Weighed): Exact | null {
  if (!reading.pace || reading.denominator === 0 || reading.pace.n === 0) return null;
  return {
    n: BigInt(reading.numerator) * BigInt(reading.pace.d),
    d: BigInt(reading.denominator) * BigInt(reading.pace.n),
  };
}

function compareShares(a: Exact | null, b: Exact | null): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return compareExact(a, b);
}

function isOverdue(news: Notification): boolean {
  return news.watch.kind === "report-overdue";
}

function stillFiring({ alerts, news, reader }: DigestInput, today: PeriodTree): Digest["still"] {
  const told = new Set(news.map((n) => `${n.rule}|${n.region}`));
  let [firing, acknowledged] = [0, 0];
  for (const alert of alerts) {
    if (alert.status.state !== "firing" || !alert.status.told || alert.watch.kind === "reminder") continue;
    if (told.has(`${alert.rule}|${alert.region}`) || !concerns(reader, alert, today)) continue;
    firing += 1;
    if (alert.status.acknowledged) acknowledged += 1;
  }
  return { firing, acknowledged };
}

/** `ID` users count provinces and the nation, and of regencies those named to them. */
function concerns(reader: DigestReader, alert: Alert, today: PeriodTree): boolean {
  if (reader.region.level === "nation")
    return alert.level !== "regency" || (alert.status.state === "firing" && alert.status.escalated);
  return isOwn(reader.region, alert.level, alert.region, today);
}

function byProvince(tree: RegionTree, escalated: readonly Notification[]): EscalatedProvince[] {
  const provinces = new Map<string, Notification[]>();
  for (const news of escalated) {
    const province = bookOf(tree.today, news.level, news.region);
    provinces.set(province, [...(provinces.get(province) ?? []), news]);
  }
  return [...provinces]
    .map(([province, list]) => ({
      province,
      provinceName: tree.today.provinceName(province) ?? province,
      regencies: new Set(list.map((n) => n.region)).size,
      alerts: list.length,
      since: list.map((n) => n.since).sort()[0] ?? "",
    }))
    .sort((a, b) => b.regencies - a.regencies || (a.province < b.province ? -1 : 1));
}

function grouped(lines: readonly DigestLine[]): DigestGroup[] {
  const groups = new Map<string, DigestLine[]>();
  for (const line of lines) groups.set(line.news.region, [...(groups.get(line.news.region) ?? []), line]);
  return [...groups.values()].map((of) => ({
    region: of[0]?.news.region ?? "",
    regionName: of[0]?.regionName ?? "",
    lines: of,
  }));
}

/** The name that people of the period know the region by; empty for the nation, which each language names itself. */
function regionName(tree: RegionTree, { level, region, reading }: Notification): string {
  if (level === "nation") return "";
  const then = tree.at(reading.period);
  if (level === "province") return then.provinceName(region) ?? region;
  const id = then.regency(region);
  return id === undefined ? region : then.nameOf(id);
}

class Budget {
  left = 0;
  constructor(private room: number) {}
  take<T>(items: readonly T[]): readonly T[] {
    const taken = items.slice(0, this.room);
    this.room -= taken.length;
    this.left += items.length - taken.length;
    return taken;
  }
}
