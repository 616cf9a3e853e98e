import { createRoute } from "@hono/zod-openapi";
import { listSlots } from "@pantau/usecases";
import { ofBody } from "../conditional";
import type { ApiDeps } from "../deps";
import { json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { SlotsAnswer, SlotsQuery } from "../schemas/numbers";

const slots = createRoute({
  method: "get",
  path: "/slots",
  tags: ["reporting"],
  summary: "What every regency of one's own region has reported for a period, and what is missing",
  security: SECURITY,
  request: { query: SlotsQuery },
  responses: {
    200: json(SlotsAnswer, "One slot for each regency and report type."),
    304: unchanged,
    ...problems(404),
  },
});

/** A missing slot becomes overdue by the clock alone, so the tag is of the answer, not of the numbers' state. */
export function slotRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, slots, async (c, { query }) => {
    const answer = await listSlots(deps, c.get("actor"), query);
    return ofBody(c, answer).unchanged ? c.body(null, 304) : c.json(answer);
  });
  return router;
}
