import { createRoute } from "@hono/zod-openapi";
import { readContacts, readPeriods } from "@pantau/usecases";
import { ofBody } from "../conditional";
import type { ApiDeps } from "../deps";
import { json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { ContactsAnswer, ContactsQuery, PeriodsAnswer } from "../schemas/orientation";

const periods = createRoute({
  method: "get",
  path: "/periods",
  tags: ["numbers"],
  summary: "The months between which anything was reported",
  security: SECURITY,
  responses: { 200: json(PeriodsAnswer, "Open to every user."), 304: unchanged, ...problems() },
});

const contacts = createRoute({
  method: "get",
  path: "/contacts",
  tags: ["people"],
  summary: "Whom to call about some regions, inside one's own region",
  security: SECURITY,
  request: { query: ContactsQuery },
  responses: {
    200: json(ContactsAnswer, "Regions outside one's own, or without a coordinator, are left out."),
    304: unchanged,
    ...problems(),
  },
});

/** What pages need to begin: which months there are, and who answers for a region. */
export function orientationRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, periods, async (c) => {
    const answer = await readPeriods(deps);
    return ofBody(c, answer).unchanged ? c.body(null, 304) : c.json(answer);
  });
  on(router, contacts, async (c, { query: { regions } }) => {
    const answer = { contacts: await readContacts(deps, c.get("actor"), regions) };
    return ofBody(c, answer).unchanged ? c.body(null, 304) : c.json(answer);
  });
  return router;
}
