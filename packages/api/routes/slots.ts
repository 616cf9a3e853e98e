import { createRoute, z } from "@hono/zod-openapi";
import { listSlots, readSlotHistory } from "@pantau/usecases";
import { ofBody } from "../conditional";
import type { ApiDeps } from "../deps";
import { json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { PeriodText, RegionText } from "../schemas/basics";
import { SlotHistoryAnswer, SlotsAnswer, SlotsQuery } from "../schemas/slots";

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

const history = createRoute({
  method: "get",
  path: "/slots/{type}/{region}/{period}/history",
  tags: ["reporting"],
  summary: "Every submission that ever named one slot, and what became of it",
  security: SECURITY,
  request: { params: z.object({ type: z.string().max(60), region: RegionText, period: PeriodText }) },
  responses: {
    200: json(
      SlotHistoryAnswer,
      "In the order of the requests; of files from above one's own region only this regency's part.",
    ),
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
  on(router, history, async (c, { params }) => c.json(await readSlotHistory(deps, c.get("actor"), params)));
  return router;
}
