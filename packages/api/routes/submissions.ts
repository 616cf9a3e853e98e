import { createRoute, z } from "@hono/zod-openapi";
import {
  downloadFile,
  listSubmissions,
  readProblems,
  readSubmission,
  requestUpload,
  withdrawSubmission,
} from "@pantau/usecases";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { PageQuery, pageOf, RegionText } from "../schemas/basics";
import * as shapes from "../schemas/submissions";

const tags = ["reporting"];
const params = z.object({ id: z.string().regex(/^[0-9A-Z]{26}$/, { error: "a submission id" }) });

const request = createRoute({
  method: "post",
  path: "/submissions",
  tags,
  summary: "Ask to send a file; then PUT its bytes to the address that is answered",
  security: SECURITY,
  request: { body: body(shapes.NewUpload) },
  responses: {
    201: json(shapes.RequestedUpload, "The submission's id and where to send."),
    ...problems(404, 413),
  },
});
const list = createRoute({
  method: "get",
  path: "/submissions",
  tags,
  summary: "The submissions that wholly lie in one's own region, newest first",
  security: SECURITY,
  request: { query: PageQuery.extend({ region: RegionText.optional() }) },
  responses: { 200: json(pageOf(shapes.ListedSubmission), "A page."), ...problems(404) },
});
const read = createRoute({
  method: "get",
  path: "/submissions/{id}",
  tags,
  summary: "One submission: where it stands, its first 1,000 problems, what became of its slots",
  security: SECURITY,
  request: { params },
  responses: { 200: json(shapes.SubmissionRecord, "The submission."), ...problems(404) },
});
const problemsRoute = createRoute({
  method: "get",
  path: "/submissions/{id}/problems",
  tags,
  summary: "All problems in file order",
  security: SECURITY,
  request: {
    params,
    query: PageQuery.extend({ limit: z.coerce.number().int().min(1).max(1000).default(1000) }),
  },
  responses: { 200: json(pageOf(shapes.RowProblem), "A page."), ...problems(404) },
});
const file = createRoute({
  method: "post",
  path: "/submissions/{id}/file",
  tags,
  summary: "A link to the file as it was sent; audited",
  security: SECURITY,
  request: { params },
  responses: { 200: json(shapes.Download, "Good for five minutes."), ...problems(404) },
});
const errorCopy = createRoute({
  method: "post",
  path: "/submissions/{id}/error-copy",
  tags,
  summary: "A link to the file with a column that says what is wrong; audited",
  security: SECURITY,
  request: { params },
  responses: { 200: json(shapes.Download, "Good for five minutes."), ...problems(404) },
});
const withdraw = createRoute({
  method: "post",
  path: "/submissions/{id}/withdrawal",
  tags,
  summary: "Take a submission out of the numbers; the one before stands again",
  security: SECURITY,
  request: { params, body: body(shapes.Withdraw) },
  responses: { 200: json(shapes.SubmissionRecord, "The submission."), ...problems(404, 409) },
});
const notices = createRoute({
  method: "get",
  path: "/notices",
  tags,
  summary: "What one is told: slots replaced, uploads overtaken, failed or withdrawn",
  security: SECURITY,
  request: { query: z.object({ cursor: z.string().max(2000).optional() }) },
  responses: { 200: json(pageOf(shapes.NoticeRecord), "A page, newest first."), ...problems() },
});

export function submissionRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, request, async (c, { body: wish }) =>
    c.json(await requestUpload(deps, c.get("actor"), wish), 201),
  );
  on(router, list, async (c, { query }) => c.json(await listSubmissions(deps, c.get("actor"), query)));
  on(router, read, async (c, { params: { id } }) => c.json(await readSubmission(deps, c.get("actor"), id)));
  on(router, problemsRoute, async (c, { params: { id }, query }) =>
    c.json(await readProblems(deps, c.get("actor"), id, query)),
  );
  on(router, file, async (c, { params: { id } }) =>
    c.json(await downloadFile(deps, c.get("actor"), id, "file")),
  );
  on(router, errorCopy, async (c, { params: { id } }) =>
    c.json(await downloadFile(deps, c.get("actor"), id, "error-copy")),
  );
  on(router, withdraw, async (c, { params: { id }, body: { reason } }) =>
    c.json(await withdrawSubmission(deps, c.get("actor"), id, reason)),
  );
  on(router, notices, async (c, { query: { cursor } }) => {
    const page = await deps.notices.ofUser(c.get("actor").email, cursor);
    return c.json({ ...page, items: page.items.map(({ email: _, ...notice }) => notice) });
  });
  return router;
}
