import { createRoute } from "@hono/zod-openapi";
import type { ApiDeps } from "../deps";
import { json } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { openAnswers } from "../open-answers";
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

/** The routes that need no credential, as they are described. */
export function openRoutes(deps: ApiDeps) {
  const answers = openAnswers(deps);
  const router = makeRouter();
  on(router, health, answers[health.path]);
  on(router, config, answers[config.path]);
  return router;
}
