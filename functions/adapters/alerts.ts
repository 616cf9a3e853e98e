import { makeAlertMails } from "@pantau/mail/alert-mails";
import { reportType } from "@pantau/reports";
import { type AlertPorts, makeAlertPorts, type Ports } from "@pantau/usecases";
import type { Environment } from "./environment";

/** Longer than any function may run: a claim this old has no living owner. */
export const CLAIM_PATIENCE_MS = 15 * 60_000;

/** The ports of alerts over those of this stage. */
export function makeAlerts(ports: Ports, environment: Environment): AlertPorts {
  const siteUrl = () => environment.required("SITE_URL");
  const typeLabel = (id: string) => reportType(id)?.label ?? { id, en: id };
  return makeAlertPorts(ports, {
    mails: makeAlertMails({ siteUrl, typeLabel }),
    claimPatience: CLAIM_PATIENCE_MS,
    // One evaluation at a time: the function's reserved concurrency.
    inTurn: (work) => work(),
  });
}
