import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import { findRun, readDesk, runIdOf, type SendCounts } from "./alert-desk";
import type { AlertPorts, AskedRun } from "./alert-ports";
import { evaluateAlerts } from "./evaluate-alerts";
import { sendDigests } from "./send-digests";

export interface RunAnswer extends SendCounts {
  readonly run: string;
}

/** A run that is made elsewhere; the health of the alerts tells when its mails were gone through. */
export interface HandedOver {
  readonly run: string;
  /** When those of an earlier run for the same time were. */
  readonly mailedBefore?: string;
}

/** An administrator asks for a run now, or as of a time of his choice. */
export async function runAlertsFor(
  ports: AlertPorts,
  actor: Actor,
  at: Date | undefined,
): Promise<RunAnswer | HandedOver> {
  requireAllowed(isAdmin(actor));
  const asked: AskedRun = at ? { at, trigger: "at" } : { at: ports.clock.now(), trigger: "now" };
  const answer = ports.handOver
    ? await handOver(ports, ports.handOver, asked)
    : await runAlerts(ports, asked);
  await writeAudit(ports, actor, { action: "alerts.evaluated", subject: answer.run });
  return answer;
}

async function handOver(
  ports: AlertPorts,
  send: NonNullable<AlertPorts["handOver"]>,
  asked: AskedRun,
): Promise<RunAnswer | HandedOver> {
  const run = runIdOf(asked.at);
  const before = findRun(await readDesk(ports), run);
  await send(asked);
  // Of a run that is closed only the states follow: its mails were gone through for good.
  if (before?.status === "closed") return { run, sent: 0, refused: 0, unknown: 0 };
  return { run, ...(before?.mailedAt && { mailedBefore: before.mailedAt }) };
}

/** One whole run: evaluation, then mails. Safe to repeat after it died anywhere. */
export async function runAlerts(ports: AlertPorts, asked: AskedRun): Promise<RunAnswer> {
  return ports.inTurn(async () => {
    const run = await evaluateAlerts(ports, asked);
    const counts = await sendDigests(ports, run.id);
    ports.log.info("alert run", { run: run.id, ...counts });
    return { run: run.id, ...counts };
  });
}
