import type { ApiDeps } from "./deps";
import type { ApiContext } from "./on";

/** What is answered without a credential. Nothing is asked, so no schema is made: a function that just started is ready at once. */
export function openAnswers(
  deps: Pick<ApiDeps, "health" | "publicConfig">,
): Readonly<Record<"/health" | "/config", (c: ApiContext) => Promise<Response>>> {
  return {
    "/health": async (c) => {
      const state = await deps.health();
      return c.json(state, state.status === "ready" ? 200 : 503);
    },
    "/config": async (c) => c.json(await deps.publicConfig(new URL(c.req.url).origin)),
  };
}
