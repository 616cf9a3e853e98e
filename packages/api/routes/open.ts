import { createRoute } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps";
import { json } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { Health, PublicConfig } from "../schemas/configuration";

const health = createRoute({
  method: "get",
  path: "/health",
  tags: ["open"],
  security: [],
  summary: "Whether all parts are ready",
  responses: { 200: json(Health, "Ready."), 503: json(Health, "Some part is still starting, or failed.") },
});

const config = createRoute({
  method: "get",
  path: "/config",
  tags: ["open"],
  security: [],
  summary: "What a browser must know before anyone has signed in",
  responses: { 200: json(PublicConfig, "The OIDC provider and the marks of this installation.") },
});

/** The routes that need no credential. */
export function openRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, health, async (c) => {
    const state = await deps.health();
    return c.json(state, state.status === "ready" ? 200 : 503);
  });
  on(router, config, async (c) => c.json(await deps.publicConfig(new URL(c.req.url).origin)));
  return router;
}
