import type { Actor } from "@pantau/domain";
import type { AuditEntry, Ports } from "../ports";

/** Appends one entry to the audit trail in the name of the actor. Details hold ids and settings, never cell values. */
export async function writeAudit(
  ports: Pick<Ports, "clock" | "ids" | "audit">,
  actor: Pick<Actor, "email">,
  entry: Pick<AuditEntry, "action" | "subject" | "region" | "details">,
): Promise<void> {
  const at = ports.clock.now().toISOString();
  await ports.audit.append({ id: ports.ids.next(), at, by: actor.email, ...entry });
}
