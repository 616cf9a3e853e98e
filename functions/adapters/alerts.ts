import { type AlertMails, type AlertPorts, makeAlertPorts, type Ports } from "@pantau/usecases";
import type { Environment } from "./environment";
import { lazily } from "./lazily";

/** Longer than any function may run: a claim this old has no living owner. */
export const CLAIM_PATIENCE_MS = 15 * 60_000;

/** The ports of alerts over those of this stage. */
export function makeAlerts(ports: Ports, environment: Environment): AlertPorts {
  // Most calls write no mail.
  const mails = async () => (await import("./alert-mails")).makeMails(environment);
  return makeAlertPorts(ports, {
    numbers: lazily(async () => (await import("./alert-numbers")).makeAlertNumbers(ports)),
    mails: {
      digest: async (...asked) => (await mails()).digest(...asked),
      alarm: async (...asked) => (await mails()).alarm(...asked),
    } satisfies AlertMails,
    claimPatience: CLAIM_PATIENCE_MS,
    // One evaluation at a time: the function's reserved concurrency.
    inTurn: (work) => work(),
  });
}
