import type { RunTrigger, SendCounts } from "./alert-desk";
import type { AlertPorts } from "./alert-ports";
import { evaluateAlerts } from "./evaluate-alerts";
import { sendDigests } from "./send-digests";

export interface RunAnswer extends SendCounts {
  readonly run: string;
}

/** One whole run: evaluation, then mails. Safe to repeat after it died anywhere. */
export async function runAlerts(
  ports: AlertPorts,
  asked: { readonly at: Date; readonly trigger: RunTrigger },
): Promise<RunAnswer> {
  const run = await evaluateAlerts(ports, asked);
  const counts = await sendDigests(ports, run.id);
  ports.log.info("alert run", { run: run.id, ...counts });
  return { run: run.id, ...counts };
}
