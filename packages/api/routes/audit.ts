import { createRoute } from "@hono/zod-openapi";
import { listAudit } from "@pantau/usecases";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { PageQuery, PeriodText, pageOf } from "../schemas/basics";
import { AuditRecord } from "../schemas/people";

const list = createRoute({
  method: "get",
  path: "/audit",
  tags: ["administration"],
  summary: "The audit trail of a month (UTC), newest first",
  security: SECURITY,
  middleware: adminOnly,
  request: { query: PageQuery.extend({ month: PeriodText }) },
  responses: { 200: json(pageOf(AuditRecord), "A page."), ...problems() },
});

export function auditRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, list, async (c, { query }) => c.json(await listAudit(deps, c.get("actor"), query)));
  return router;
}
