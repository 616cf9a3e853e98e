import { Hono } from "hono/tiny";
import { authentication } from "./authentication";
import { compression } from "./compression";
import type { ApiDeps } from "./deps";
import type { ApiEnvironment } from "./environment";
import { type Group, MAILBOX, OPEN, OWNER, PRIVATE, UNSUBSCRIBE } from "./groups";
import { makeMount, mount } from "./mount";
import { openAnswers } from "./open-answers";
import { makeOnError, onNotFound } from "./problem";
import { limitBody, protect } from "./protection";

/** The whole API under `/api`, ready for `app.fetch`. Its routes are loaded as they are asked for. */
export function makeApi(deps: ApiDeps) {
  const app = new Hono<ApiEnvironment>().basePath("/api");
  const { open, behind } = groupsOf(deps);
  const [answerOpenly, answer] = [makeMount(deps, open), makeMount(deps, behind)];
  app.onError(makeOnError(deps.log));
  app.notFound(onNotFound);
  app.use(protect, compression, limitBody);

  app.get("/openapi.json", async (c) => c.json(await describe(deps, new URL(c.req.url).origin)));
  for (const [path, tell] of Object.entries(openAnswers(deps))) app.get(path, tell);
  for (const path of ["/health", "/config", "/notifications/unsubscribe", "/embedded/*"]) {
    app.all(path, async (c, next) => (await answerOpenly(c)) ?? next());
  }
  app.use(authentication(deps));
  app.all("/*", async (c, next) => (await answer(c)) ?? next());
  return app;
}

function groupsOf({ embedded }: ApiDeps): {
  readonly open: readonly Group[];
  readonly behind: readonly Group[];
} {
  return {
    open: [OPEN, UNSUBSCRIBE, ...(embedded ? [OWNER] : [])],
    behind: [...PRIVATE, ...(embedded ? [MAILBOX] : [])],
  };
}

async function describe(deps: ApiDeps, origin: string) {
  const { open, behind } = groupsOf(deps);
  const [router, { describeApi }] = await Promise.all([
    mount(deps, [...open, ...behind]),
    import("./description"),
  ]);
  router.openAPIRegistry.registerComponent("securitySchemes", "bearer", {
    type: "http",
    scheme: "bearer",
    description: "An OIDC access token, or a personal access token (`pantau_…`).",
  });
  return describeApi(router, deps.version, origin);
}
