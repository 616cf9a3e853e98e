import type { Ports } from "../ports";
import { makeAlertNumbers } from "./alert-numbers";
import type { AlertPorts } from "./alert-ports";

/** The ports of alerts over the common ones. */
export function makeAlertPorts(
  ports: Omit<Ports, "queue" | "accounts">,
  own: Pick<AlertPorts, "mails" | "claimPatience" | "inTurn">,
): AlertPorts {
  return {
    ...ports,
    ...own,
    numbers: makeAlertNumbers(ports),
    newSecret: () => ports.secrets.newToken().secret,
  };
}
