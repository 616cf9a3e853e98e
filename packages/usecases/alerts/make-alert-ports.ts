import type { Ports } from "../ports";
import type { AlertPorts } from "./alert-ports";

/** The ports of alerts over the common ones. */
export function makeAlertPorts(
  ports: Omit<Ports, "queue" | "accounts">,
  own: Pick<AlertPorts, "numbers" | "mails" | "claimPatience" | "inTurn">,
): AlertPorts {
  return {
    ...ports,
    ...own,
    newSecret: () => ports.secrets.newToken().secret,
  };
}
