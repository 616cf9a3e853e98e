import { type Digest, makeDigest } from "@pantau/domain";
import type { MailMessage } from "../ports";
import { changeDesk, changeRun, findRun, type RunRecord, readDesk, type SendCounts } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { carryOver, isServed } from "./carry-over";
import { deliver, settleUnsent } from "./deliver-digest";
import { makeExtras } from "./digest-extras";
import {
  beginPass,
  booksOf,
  type DigestPass,
  isQuiet,
  newsOfRuns,
  owesSummary,
  type Person,
  peopleOf,
} from "./digest-pass";
import { contactOf, type MailContact } from "./mail-contacts";
import { readOnce } from "./sightings";

/**
 * Sends the digests of a sealed run, at most one a person. Each is claimed before it is made, so that
 * a run that dies and is repeated sends nobody the same twice. News of earlier runs that did not reach
 * a person (refused, unknown, a quiet day, a run that died) joins this digest. Runs for which nobody
 * waits any more are closed; before that their news is never forgotten.
 */
export async function sendDigests(common: AlertPorts, runId: string): Promise<SendCounts> {
  const ports = { ...common, numbers: readOnce(common.numbers) };
  const counts = { sent: 0, refused: 0, unknown: 0 };
  const desk = await readDesk(ports);
  const run = findRun(desk, runId);
  if (run?.status !== "sending") return counts;
  const pass = await beginPass(ports, desk, run);
  const people = await peopleOf(ports);
  for (const person of people) {
    const outcome = await serve(ports, pass, person);
    if (outcome) counts[outcome] += 1;
  }
  await closeRuns(ports, pass, people, counts);
  return counts;
}

/** One person's part of the pass; undefined where nothing was sent. */
async function serve(
  ports: AlertPorts,
  pass: DigestPass,
  person: Person,
): Promise<keyof SendCounts | undefined> {
  const { reader, contact } = person;
  if (isQuiet(pass, person) && !owesSummary(pass.run, reader)) return undefined;
  const carried = await carryOver(ports, pass, person);
  const runs: readonly RunRecord[] = [...carried, pass.run];
  const includes = carried.map((run) => run.id);
  const news = newsOfRuns(ports, pass, reader, runs);
  const weekly = runs.some((run) => owesSummary(run, reader));
  if (news.length === 0 && !weekly) {
    if (carried.length > 0) await settleUnsent(ports, pass, reader.email, "empty", includes);
    return undefined;
  }
  if (contact?.suppressed) {
    await settleUnsent(ports, pass, reader.email, "undeliverable", includes);
    return undefined;
  }
  const alerts = booksOf(ports, pass, reader).flatMap((book) => book.alerts);
  const digest = makeDigest(ports.tree, { run: pass.run.id, at: pass.at, reader, news, alerts, weekly });
  return deliver(ports, pass, await compose(ports, digest, contact), includes);
}

async function compose(
  ports: AlertPorts,
  digest: Digest,
  known: MailContact | undefined,
): Promise<MailMessage> {
  const { email } = digest.reader;
  const { token } = known ?? (await contactOf(ports, email));
  return ports.mails.digest(digest, { ...(await makeExtras(ports, digest)), unsubscribe: { email, token } });
}

async function closeRuns(
  ports: AlertPorts,
  pass: DigestPass,
  people: readonly Person[],
  counts: SendCounts,
): Promise<void> {
  const open = [...pass.earlier, pass.run];
  const closed = open.filter((run) => people.every((person) => isServed(ports, pass, run, person)));
  const mailedAt = ports.clock.now().toISOString();
  await changeDesk(ports, (desk) => {
    const noted = changeRun(desk, pass.run.id, { mailedAt, counts });
    return closed.reduce((d, run) => changeRun(d, run.id, { status: "closed" }), noted);
  });
}
