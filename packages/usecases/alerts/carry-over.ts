import type { DigestReader } from "@pantau/domain";
import type { RunRecord } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { reportUnknown } from "./deliver-digest";
import {
  type DigestPass,
  knownRecord,
  newsOfRuns,
  noteRecord,
  owesSummary,
  type Person,
} from "./digest-pass";
import { readDigest, type StoredDigest, writeDigest } from "./digest-records";

/**
 * Earlier runs whose news did not reach a person and joins this run's digest. Each is marked
 * `carried` first, so that nobody sends it under its own run any more. From the newest to the
 * oldest: what was carried into a run goes the way of that run.
 */
export async function carryOver(
  ports: AlertPorts,
  pass: DigestPass,
  { reader }: Person,
): Promise<RunRecord[]> {
  const taken: RunRecord[] = [];
  for (const run of [...pass.earlier].reverse()) {
    if (!isAwaited(ports, pass, run, reader)) continue;
    if (await takeOver(ports, pass, run, reader.email, taken)) taken.unshift(run);
  }
  return taken;
}

/** Whether a run has something for the person: of its own, or carried into it from an earlier one. */
function isAwaited(ports: AlertPorts, pass: DigestPass, run: RunRecord, reader: DigestReader): boolean {
  if (pass.earlier.some((before) => knownRecord(pass, before.id, reader.email)?.into === run.id)) return true;
  return owesSummary(run, reader) || newsOfRuns(ports, pass, reader, [run]).length > 0;
}

/** false where it reached the person, or somebody is at it. */
async function takeOver(
  ports: AlertPorts,
  pass: DigestPass,
  run: RunRecord,
  email: string,
  taken: readonly RunRecord[],
): Promise<boolean> {
  const standing = await readDigest(ports, run.id, email);
  noteRecord(pass, standing);
  if (standing?.into === pass.run.id) return true;
  if (standing && !(await mayTakeOver(ports, standing, taken))) return false;
  if (standing?.status === "claimed") await reportUnknown(ports, standing);
  const written = await writeDigest(ports, standing, {
    run: run.id,
    email,
    status: "carried",
    into: pass.run.id,
    attempts: standing?.attempts ?? 0,
    includes: standing?.includes ?? [],
    reason: standing?.status === "carried" ? standing.reason : standing?.status,
  });
  noteRecord(pass, written);
  return written ? true : takeOver(ports, pass, run, email, taken);
}

async function mayTakeOver(
  ports: AlertPorts,
  standing: StoredDigest,
  taken: readonly RunRecord[],
): Promise<boolean> {
  switch (standing.status) {
    case "refused":
    case "unknown":
      return true;
    case "claimed":
      return ports.clock.now().getTime() - Date.parse(standing.at) >= ports.claimPatience;
    case "carried":
      return taken.some((run) => run.id === standing.into) || (await wentWithout(ports, standing));
    case "sent":
    case "undeliverable":
    case "empty":
      return false;
  }
}

/** Whether the digest that it was carried into had been claimed before, and so went out without it. */
async function wentWithout(ports: AlertPorts, { into, email, run }: StoredDigest): Promise<boolean> {
  const other = into === undefined ? undefined : await readDigest(ports, into, email);
  return other !== undefined && isOver(other) && !other.includes.includes(run);
}

function isOver({ status }: StoredDigest): boolean {
  return status === "sent" || status === "undeliverable" || status === "empty";
}

/** Whether the person waits for nothing of that run any more. */
export function isServed(ports: AlertPorts, pass: DigestPass, run: RunRecord, person: Person): boolean {
  const { email } = person.reader;
  const record = knownRecord(pass, run.id, email);
  if (!record) return !isAwaited(ports, pass, run, person.reader);
  if (record.status !== "carried") return isOver(record);
  if (!isAwaited(ports, pass, run, person.reader)) return true;
  const digest = record.into === undefined ? undefined : knownRecord(pass, record.into, email);
  if (digest && isOver(digest)) return digest.includes.includes(run.id);
  const next = [...pass.earlier, pass.run].find((other) => other.id === record.into);
  return next !== undefined && isServed(ports, pass, next, person);
}
