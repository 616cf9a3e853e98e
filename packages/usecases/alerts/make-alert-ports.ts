import type { Ports } from "../ports";
import { makeAlertNumbers } from "./alert-numbers";
import type { AlertMails, AlertPorts } from "./alert-ports";

/** The ports of alerts over the common ones. */
export function makeAlertPorts(
  ports: Ports,
  own: { readonly mails: AlertMails; readonly claimPatience: number },
): AlertPorts {
  return {
    ...ports,
    ...own,
    numbers: makeAlertNumbers(ports),
    newSecret: () => ports.secrets.newToken().secret,
  };
}
