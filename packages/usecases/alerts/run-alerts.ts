import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { RunTrigger, SendCounts } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { evaluateAlerts } from "./evaluate-alerts";
import { sendDigests } from "./send-digests";

export interface RunAnswer extends SendCounts {
  readonly run: string;
}

/** An administrator asks for a run now, or as of a time of his choice. */
export async function runAlertsFor(
  ports: AlertPorts,
  actor: Actor,
  at: Date | undefined,
): Promise<RunAnswer> {
  requireAllowed(isAdmin(actor));
  const answer = await runAlerts(
    ports,
    at ? { at, trigger: "at" } : { at: ports.clock.now(), trigger: "now" },
  );
  await writeAudit(ports, actor, { action: "alerts.evaluated", subject: answer.run });
  return answer;
}

/** One whole run: evaluation, then mails. Safe to repeat after it died anywhere. */
export async function runAlerts(
  ports: AlertPorts,
  asked: { readonly at: Date; readonly trigger: RunTrigger },
): Promise<RunAnswer> {
  return ports.inTurn(async () => {
    const run = await evaluateAlerts(ports, asked);
    const counts = await sendDigests(ports, run.id);
    ports.log.info("alert run", { run: run.id, ...counts });
    return { run: run.id, ...counts };
  });
}
