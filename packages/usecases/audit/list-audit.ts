import { type Actor, isAdmin, type Period, requireAllowed } from "@pantau/domain";
import type { AuditEntry, Page, Ports } from "../ports";

/** The audit trail of one month (UTC), newest first. Administrators only. */
export async function listAudit(
  ports: Pick<Ports, "audit">,
  actor: Actor,
  query: { month: Period; cursor?: string; limit?: number },
): Promise<Page<AuditEntry>> {
  requireAllowed(isAdmin(actor));
  return ports.audit.list(query.month, query.cursor, query.limit);
}
