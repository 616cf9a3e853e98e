import { createRoute } from "@hono/zod-openapi";
import { backTest, readRules, saveRules } from "@pantau/usecases";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { AskBackTest, BackTest, ChangeRules, RulesRecord } from "../schemas/alerts";

const usual = { tags: ["alerts"], security: SECURITY };

const read = createRoute({
  ...usual,
  method: "get",
  path: "/alert-rules",
  summary: "The rules that stand: when one is told what",
  responses: { 200: json(RulesRecord, "Version 0: the defaults."), ...problems() },
});
const change = createRoute({
  ...usual,
  method: "put",
  path: "/alert-rules",
  middleware: adminOnly,
  summary: "Put a new version of the rules that differ from the defaults",
  request: { body: body(ChangeRules) },
  responses: { 200: json(RulesRecord, "All rules that stand now."), ...problems(409) },
});
const test = createRoute({
  ...usual,
  method: "post",
  path: "/alert-rules/back-test",
  middleware: adminOnly,
  summary: "When a rule would have fired over the year so far, and for whom; changes nothing",
  request: { body: body(AskBackTest) },
  responses: { 200: json(BackTest, "By the numbers as they stand today."), ...problems() },
});

export function alertRuleRoutes(deps: ApiDeps) {
  const router = makeRouter();
  const { alerts } = deps;
  on(router, read, async (c) => c.json(await readRules(alerts)));
  on(router, change, async (c, { body: { version, rules } }) =>
    c.json(await saveRules(alerts, c.get("actor"), { version, value: { rules } })),
  );
  on(router, test, async (c, { body: { rule, to } }) =>
    c.json(
      await backTest(alerts, c.get("actor"), {
        rule,
        to: to === undefined ? alerts.clock.now() : new Date(to),
      }),
    ),
  );
  return router;
}
