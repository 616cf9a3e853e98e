import { createRoute, z } from "@hono/zod-openapi";
import {
  type AlertWish,
  actOn,
  clearAlarm,
  listAlerts,
  readAlert,
  readAlertHealth,
  runAlertsFor,
  summarizeAlerts,
} from "@pantau/usecases";
import { adminOnly } from "../authentication";
import { ofBody } from "../conditional";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { type ApiContext, on } from "../on";
import {
  Acknowledge,
  AlertDetail,
  AlertHealth,
  AlertPath,
  AlertRecord,
  AlertSummary,
  AlertsQuery,
  Comment,
  Evaluate,
  RunAnswer,
  RunHandedOver,
  Silence,
} from "../schemas/alerts";
import { alertDetail, alertRecord } from "./alert-record";

const usual = { tags: ["alerts"], security: SECURITY };
const path = "/alerts/{rule}/{region}";
const detail = { 200: json(AlertDetail, "The alert with its life."), ...problems(404, 409) };

const list = createRoute({
  ...usual,
  method: "get",
  path: "/alerts",
  summary: "The alerts that the reader may see: firing first, then pending and resolved",
  request: { query: AlertsQuery },
  responses: { 200: json(z.array(AlertRecord), "All but those that are ok."), 304: unchanged, ...problems() },
});
const summary = createRoute({
  ...usual,
  method: "get",
  path: "/alerts/summary",
  summary: "How many alerts fire in one's own region, for the badge",
  responses: { 200: json(AlertSummary, "Counts."), 304: unchanged, ...problems() },
});
const health = createRoute({
  ...usual,
  method: "get",
  path: "/alerts/health",
  middleware: adminOnly,
  summary: "How the alerts themselves are: runs, alarms",
  responses: { 200: json(AlertHealth, "Alarms that nobody cleared, and the latest runs."), ...problems() },
});
const clear = createRoute({
  ...usual,
  method: "delete",
  path: "/alerts/health/alarms",
  middleware: adminOnly,
  summary: "An alarm has been seen to",
  request: { query: z.object({ id: z.string().max(400) }) },
  responses: { 204: { description: "It is cleared." }, ...problems(404) },
});
const evaluate = createRoute({
  ...usual,
  method: "post",
  path: "/alerts/evaluations",
  middleware: adminOnly,
  summary: "Evaluate the rules now, or as of a time, and send the digests",
  request: { body: body(Evaluate) },
  responses: {
    200: json(RunAnswer, "The run. Asked again for the same time, nobody gets a second mail."),
    202: json(RunHandedOver, "It is made elsewhere; `GET /alerts/health` tells of it by its `mailedAt`."),
    ...problems(),
  },
});
const read = createRoute({
  ...usual,
  method: "get",
  path,
  summary: "One alert with its life",
  request: { params: AlertPath },
  responses: detail,
});
const acknowledge = createRoute({
  ...usual,
  method: "post",
  path: `${path}/acknowledgement`,
  summary: "Acknowledge a firing alert, with a note and what will be done",
  request: { params: AlertPath, body: body(Acknowledge) },
  responses: detail,
});
const silence = createRoute({
  ...usual,
  method: "post",
  path: `${path}/silence`,
  summary: "Tell nobody about it until a day, with a reason",
  request: { params: AlertPath, body: body(Silence) },
  responses: detail,
});
const unsilence = createRoute({
  ...usual,
  method: "delete",
  path: `${path}/silence`,
  summary: "End the silence",
  request: { params: AlertPath },
  responses: detail,
});
const comment = createRoute({
  ...usual,
  method: "post",
  path: `${path}/comments`,
  summary: "Comment on an alert",
  request: { params: AlertPath, body: body(Comment) },
  responses: detail,
});

export function alertRoutes(deps: ApiDeps) {
  const router = makeRouter();
  const { alerts } = deps;
  on(router, list, async (c, { query }) => {
    const records = (await listAlerts(alerts, c.get("actor"), query)).map(alertRecord);
    return ofBody(c, records).unchanged ? c.body(null, 304) : c.json(records);
  });
  on(router, summary, async (c) => {
    const counts = await summarizeAlerts(alerts, c.get("actor"));
    return ofBody(c, counts).unchanged ? c.body(null, 304) : c.json(counts);
  });
  on(router, health, async (c) => c.json(await readAlertHealth(alerts, c.get("actor"))));
  on(router, clear, async (c, { query: { id } }) => {
    await clearAlarm(alerts, c.get("actor"), id);
    return c.body(null, 204);
  });
  on(router, evaluate, async (c, { body: { at } }) => {
    const answer = await runAlertsFor(alerts, c.get("actor"), at === undefined ? undefined : new Date(at));
    return c.json(answer, "sent" in answer ? 200 : 202);
  });
  on(router, read, async (c, { params }) =>
    c.json(alertDetail(await readAlert(alerts, c.get("actor"), params.rule, params.region))),
  );
  const act = async (c: ApiContext, params: z.output<typeof AlertPath>, wish: AlertWish) =>
    c.json(alertDetail(await actOn(alerts, c.get("actor"), params, wish)));
  on(router, acknowledge, (c, { params, body }) => act(c, params, { kind: "acknowledge", ...body }));
  on(router, silence, (c, { params, body }) => act(c, params, { kind: "silence", ...body }));
  on(router, unsilence, (c, { params }) => act(c, params, { kind: "unsilence" }));
  on(router, comment, (c, { params, body }) => act(c, params, { kind: "comment", ...body }));
  return router;
}
