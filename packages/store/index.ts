export { makeAudit } from "./audit";
export { makeDocuments } from "./documents";
export { makeNotices } from "./notices";
export { makeProjections } from "./projections";
export { makeSettings } from "./settings";
export { makeSubmissions } from "./submissions";
export { ensureTable, makeTable, TABLE_SCHEMA, type Table } from "./table";
export { makeTokens } from "./tokens";
export { makeUsers } from "./users";
