import { createRoute, z } from "@hono/zod-openapi";
import { changeSetting, listSettingVersions, readSetting } from "@pantau/usecases";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { pageOf } from "../schemas/basics";
import { ChangeSetting, SettingRecord } from "../schemas/configuration";

const usual = { tags: ["configuration"], security: SECURITY };
const params = z.object({ name: z.string().max(40).openapi({ example: "targets" }) });

const read = createRoute({
  ...usual,
  method: "get",
  path: "/settings/{name}",
  summary: "A configuration document that stands: targets, schedule, deadline",
  request: { params },
  responses: { 200: json(SettingRecord, "Version 0 is the program's default."), ...problems(404) },
});
const change = createRoute({
  ...usual,
  middleware: adminOnly,
  method: "put",
  path: "/settings/{name}",
  summary: "Put a new version of a configuration document; the numbers follow",
  request: { params, body: body(ChangeSetting) },
  responses: { 200: json(SettingRecord, "The version that stands now."), ...problems(404, 409) },
});
const history = createRoute({
  ...usual,
  middleware: adminOnly,
  method: "get",
  path: "/settings/{name}/history",
  summary: "All versions, newest first",
  request: { params, query: z.object({ cursor: z.string().max(2000).optional() }) },
  responses: { 200: json(pageOf(SettingRecord), "A page."), ...problems(404) },
});

export function settingRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, read, async (c, { params: { name } }) => c.json(await readSetting(deps, c.get("actor"), name)));
  on(router, change, async (c, { params: { name }, body: { version, value } }) =>
    c.json(await changeSetting(deps, c.get("actor"), { name, version, value })),
  );
  on(router, history, async (c, { params: { name }, query: { cursor } }) =>
    c.json(await listSettingVersions(deps, c.get("actor"), { name, cursor })),
  );
  return router;
}
