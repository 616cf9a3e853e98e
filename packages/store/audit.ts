import type { Audit, AuditEntry } from "@pantau/usecases";
import { keys } from "./keys";
import type { Table } from "./table";

/** The append-only audit trail, by calendar month (UTC) of the entry. */
export function makeAudit(table: Table): Audit {
  return {
    async append(entry) {
      await table.put(
        { ...keys.audit(entry.at.slice(0, 7), entry.at, entry.id), v: entry },
        { absent: true },
      );
    },
    async list(month, cursor, limit = 100) {
      const page = await table.page(keys.auditOf(month), { cursor, limit, newestFirst: true });
      return { ...page, items: page.items.map((item) => item.v as AuditEntry) };
    },
  };
}
