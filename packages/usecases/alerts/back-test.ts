import {
  type Actor,
  type Alert,
  type AlertBook,
  type AlertLevel,
  type AlertRule,
  type Audience,
  advanceBook,
  audienceOf,
  emptyBook,
  isAdmin,
  isToldTo,
  type Notification,
  requireAllowed,
} from "@pantau/domain";
import { bookIds } from "./alert-books";
import type { AlertPorts } from "./alert-ports";
import { checkRules } from "./read-rules";
import { activeUsers, readerOf } from "./readers";
import { makeOutlook, type Outlook, outlookAt, sightingsOf } from "./sightings";

const DAY = 86_400_000;
const MOST_DAYS = 366;

/** What a rule would have done, had it stood since the year began. */
export interface BackTest {
  readonly from: string;
  readonly to: string;
  /** In order of time. */
  readonly firings: readonly {
    readonly at: string;
    readonly region: string;
    readonly level: AlertLevel;
    readonly period: string;
    /** When it would have ended; absent: it would still fire. */
    readonly until?: string;
  }[];
  /** How many mails of news each kind of person would have got. */
  readonly told: Readonly<Record<Audience, number>>;
  /** People told at least once. */
  readonly people: number;
}

/**
 * Plays a rule over the year so far, one evaluation a day, with the numbers as they stand today: it
 * cannot know what had been reported by then. Administrators only; writes nothing.
 */
export async function backTest(
  ports: AlertPorts,
  actor: Actor,
  wish: { readonly rule: unknown; readonly to: Date },
): Promise<BackTest> {
  requireAllowed(isAdmin(actor));
  const [rule] = checkRules({ rules: [wish.rule] }).rules;
  const days = daysOfYearUpTo(wish.to);
  const standing = await makeOutlook(ports.numbers, ports.tree, wish.to);
  let books = bookIds(ports.tree).map(emptyBook);
  if (rule) for (const at of days) books = await playDay(outlookAt(standing, at), books, rule);
  return {
    from: days[0]?.toISOString() ?? "",
    to: wish.to.toISOString(),
    firings: books.flatMap((book) => book.alerts.flatMap(firingsOf)).sort((a, b) => (a.at < b.at ? -1 : 1)),
    ...(await whoIsTold(
      ports,
      books.flatMap((book) => book.outbox),
    )),
  };
}

async function playDay(outlook: Outlook, books: readonly AlertBook[], rule: AlertRule): Promise<AlertBook[]> {
  const next: AlertBook[] = [];
  for (const book of books) {
    const sightings = await sightingsOf(outlook, book.id, [{ ...rule, enabled: true }]);
    next.push(advanceBook(book, sightings, outlook.at));
  }
  return next;
}

function daysOfYearUpTo(to: Date): Date[] {
  const start = Date.UTC(to.getUTCFullYear(), 0, 1);
  const count = Math.min(MOST_DAYS, Math.floor((to.getTime() - start) / DAY) + 1);
  return Array.from({ length: count }, (_, i) => new Date(start + i * DAY));
}

function firingsOf({ history, region, level }: Alert): BackTest["firings"] {
  return history.flatMap((event, i) => {
    if (event.kind !== "firing" && event.kind !== "renewed") return [];
    const end = history.slice(i + 1).find((later) => later.kind === "resolved" || later.kind === "renewed");
    return [
      { at: event.at, region, level, period: event.reading?.period ?? "", ...(end && { until: end.at }) },
    ];
  });
}

async function whoIsTold(
  ports: AlertPorts,
  news: readonly Notification[],
): Promise<Pick<BackTest, "told" | "people">> {
  const told: Record<Audience, number> = { korkab: 0, korwil: 0, national: 0 };
  let people = 0;
  for (const user of await activeUsers(ports)) {
    const reader = readerOf(ports.tree, user, []);
    if (!reader) continue;
    const days = new Set(news.filter((n) => isToldTo(reader.region, n, ports.tree.today)).map((n) => n.at));
    told[audienceOf(reader.region)] += days.size;
    if (days.size > 0) people += 1;
  }
  return { told, people };
}
