import {
  type AlertBook,
  bookOf,
  type DigestReader,
  jakartaWeekday,
  type Notification,
  newsFor,
} from "@pantau/domain";
import { readBooks } from "./alert-books";
import { type AlertDesk, openRuns, type RunRecord, takesAlong } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { digestsOf, type StoredDigest } from "./digest-records";
import { allContacts, type MailContact } from "./mail-contacts";
import { activeUsers, readerOf } from "./readers";

/** All that one pass over a run's people needs, read once. */
export interface DigestPass {
  readonly run: RunRecord;
  readonly at: Date;
  /** Open runs that were sealed before, oldest first. */
  readonly earlier: readonly RunRecord[];
  readonly books: readonly AlertBook[];
  /** What is known of the digests of open runs, and of those that took news along from them; a record that is met newer replaces the one here. */
  readonly records: ReadonlyMap<string, Map<string, StoredDigest>>;
}

export interface Person {
  readonly reader: DigestReader;
  readonly contact: MailContact | undefined;
}

export async function beginPass(ports: AlertPorts, desk: AlertDesk, run: RunRecord): Promise<DigestPass> {
  const earlier = openRuns(desk).filter((other) => (other.seal ?? 0) < (run.seal ?? 0));
  const records = new Map<string, Map<string, StoredDigest>>();
  for (const { id } of [...earlier, run]) records.set(id, await digestsOf(ports, id));
  for (const id of carriedInto(records)) records.set(id, await digestsOf(ports, id));
  return { run, at: new Date(run.id), earlier, books: await readBooks(ports), records };
}

/** Runs that are closed themselves, but took news along from open ones. */
function carriedInto(records: ReadonlyMap<string, Map<string, StoredDigest>>): readonly string[] {
  const all = [...records.values()].flatMap((digests) => [...digests.values()].map((digest) => digest.into));
  return [...new Set(all)].filter((id) => id !== undefined && !records.has(id)) as string[];
}

/** Everybody who may sign in, as a reader of digests. */
export async function peopleOf(ports: AlertPorts): Promise<readonly Person[]> {
  const contacts = await allContacts(ports);
  return (await activeUsers(ports)).flatMap((user) => {
    const contact = contacts.get(user.email);
    const reader = readerOf(ports.tree, user, contact?.off ?? []);
    return reader ? [{ reader, contact }] : [];
  });
}

export function knownRecord(pass: DigestPass, run: string, email: string): StoredDigest | undefined {
  return pass.records.get(run)?.get(email);
}

export function noteRecord(pass: DigestPass, record: StoredDigest | undefined): void {
  if (record) pass.records.get(record.run)?.set(record.email, record);
}

/** What some runs have to tell a reader; only the last word on each alert. */
export function newsOfRuns(
  ports: AlertPorts,
  pass: DigestPass,
  reader: DigestReader,
  runs: readonly RunRecord[],
): readonly Notification[] {
  const news = booksOf(ports, pass, reader)
    .flatMap((book) => book.outbox.filter((one) => runs.some((run) => takesAlong(run, one))))
    .sort((a, b) => a.seq - b.seq);
  return newsFor(reader, news, ports.tree.today);
}

/** The books that can concern a reader: the nation's people read all, others their own province's. */
export function booksOf(ports: AlertPorts, pass: DigestPass, { region }: DigestReader): readonly AlertBook[] {
  if (region.level === "nation") return pass.books;
  const own = region.level === "province" ? region.code : bookOf(ports.tree.today, "regency", region.id);
  return pass.books.filter((book) => book.id === own);
}

/** Whether a run owes the reader Monday's summary, news or not. */
export function owesSummary(run: RunRecord, reader: DigestReader): boolean {
  return run.weekly === true && reader.region.level === "nation";
}

export function isQuiet(pass: DigestPass, { contact }: Person): boolean {
  return contact?.quietDays.includes(jakartaWeekday(pass.at)) ?? false;
}
