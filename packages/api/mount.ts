import type { Actor } from "@pantau/domain";
import type { ApiDeps } from "./deps";
import type { Router } from "./environment";
import type { Group } from "./groups";
import type { ApiContext } from "./on";
import { makeOnError, onNotFound } from "./problem";

/**
 * Answers requests by those of the groups that the first part of their path names, loading them at the first such
 * request. undefined where no group knows that part.
 */
export function makeMount(deps: ApiDeps, groups: readonly Group[]) {
  const mounted = new Map<string, Promise<Router>>();

  function routerAt(first: string): Promise<Router> | undefined {
    const named = groups.filter((group) => group.first.includes(first));
    if (named.length === 0) return undefined;
    const router = mounted.get(first) ?? mount(deps, named);
    mounted.set(first, router);
    return router;
  }
  return async (c: ApiContext): Promise<Response | undefined> => {
    const router = await routerAt(c.req.path.split("/")[2] ?? "");
    return router?.fetch(c.req.raw, { actor: c.get("actor") });
  };
}

/** One router with all routes of these groups, under `/api`. */
export async function mount(deps: ApiDeps, groups: readonly Group[]): Promise<Router> {
  const [{ makeRouter }, ...routes] = await Promise.all([
    import("./environment"),
    ...groups.map((group) => group.load()),
  ]);
  const router = makeRouter().basePath("/api");
  router.onError(makeOnError(deps.log));
  router.notFound(onNotFound);
  router.use(async (c, next) => {
    const { actor } = c.env as { readonly actor?: Actor };
    if (actor) c.set("actor", actor);
    await next();
  });
  for (const make of routes) router.route("/", make(deps));
  return router;
}
