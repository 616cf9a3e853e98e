import type { MailMessage } from "../ports";
import { raiseAlarm } from "./alarms";
import type { SendCounts } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { type DigestPass, noteRecord } from "./digest-pass";
import { type DigestRecord, readDigest, type StoredDigest, writeDigest } from "./digest-records";

/** A refusal is tried again at once this often; then the news waits for the next run. */
const TRIES = 3;

/**
 * Claims the person's digest of this run, then sends it. undefined where it had been claimed before.
 * A refusal is claimed and sent again; an unknown outcome never is, and raises an alarm.
 */
export async function deliver(
  ports: AlertPorts,
  pass: DigestPass,
  message: MailMessage,
  includes: readonly string[],
): Promise<keyof SendCounts | undefined> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const claim = await claimSending(ports, pass, message.to, includes);
    if (!claim) return attempt > 0 ? "refused" : undefined;
    const answer = await ports.mail.send(message);
    switch (answer.outcome) {
      case "sent":
        await conclude(ports, pass, claim, { status: "sent", messageId: answer.id });
        return "sent";
      case "unknown":
        await reportUnknown(ports, claim);
        await conclude(ports, pass, claim, { status: "unknown", reason: answer.reason });
        return "unknown";
      case "refused":
        await conclude(ports, pass, claim, { status: "refused", reason: answer.reason });
    }
  }
  await reportRefused(ports, pass.run.id, message.to);
  return "refused";
}

/** Notes that this digest is not to be sent: nothing was left to tell, or the address takes no mail. */
export async function settleUnsent(
  ports: AlertPorts,
  pass: DigestPass,
  email: string,
  status: "empty" | "undeliverable",
  includes: readonly string[],
): Promise<void> {
  const run = pass.run.id;
  const standing = await readDigest(ports, run, email);
  noteRecord(pass, standing);
  if (standing && standing.status !== "refused") return;
  const attempts = standing?.attempts ?? 0;
  noteRecord(pass, await writeDigest(ports, standing, { run, email, status, attempts, includes }));
}

/** The right to decide about a digest; undefined where somebody else has or had it. */
async function claimSending(
  ports: AlertPorts,
  pass: DigestPass,
  email: string,
  includes: readonly string[],
): Promise<StoredDigest | undefined> {
  const run = pass.run.id;
  const standing = await readDigest(ports, run, email);
  noteRecord(pass, standing);
  if (standing && standing.status !== "refused") return undefined;
  const attempts = (standing?.attempts ?? 0) + 1;
  const claim = await writeDigest(ports, standing, { run, email, status: "claimed", attempts, includes });
  noteRecord(pass, claim);
  return claim;
}

/** What came of a claim. Where somebody took it for lost meanwhile, he has had the last word. */
async function conclude(
  ports: AlertPorts,
  pass: DigestPass,
  claim: StoredDigest,
  result: Pick<DigestRecord, "status" | "messageId" | "reason">,
): Promise<void> {
  const { run, email, attempts, includes } = claim;
  noteRecord(pass, await writeDigest(ports, claim, { run, email, attempts, includes, ...result }));
}

/** Nobody knows whether that mail went out. */
export function reportUnknown(
  ports: AlertPorts,
  { run, email }: Pick<DigestRecord, "run" | "email">,
): Promise<void> {
  const id = `sending-unknown#${run}#${email}`;
  return raiseAlarm(ports, { id, kind: "sending-unknown", details: { run, to: email } });
}

function reportRefused(ports: AlertPorts, run: string, email: string): Promise<void> {
  const id = `sending-refused#${run}#${email}`;
  return raiseAlarm(ports, { id, kind: "sending-refused", details: { run, to: email, attempts: TRIES } });
}
