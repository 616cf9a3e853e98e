import type { Clock, Objects } from "@pantau/usecases";
import { makeAudit } from "./audit";
import { makeDocuments } from "./documents";
import { makeNotices } from "./notices";
import { makeProjections } from "./projections";
import { makeSettings } from "./settings";
import { makeSubmissions } from "./submissions";
import type { Table } from "./table";
import { makeTokens } from "./tokens";
import { makeUsers } from "./users";

/** All ports that stand on the table. `objects` takes what is too large for an item. */
export function makeTablePorts(table: Table, objects: Pick<Objects, "put" | "get">, clock: Clock) {
  return {
    submissions: makeSubmissions(table, objects),
    projections: makeProjections(table),
    settings: makeSettings(table),
    users: makeUsers(table),
    tokens: makeTokens(table),
    audit: makeAudit(table),
    notices: makeNotices(table),
    documents: makeDocuments(table, clock),
  };
}
