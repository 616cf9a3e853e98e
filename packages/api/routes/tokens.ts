import { createRoute, z } from "@hono/zod-openapi";
import { createToken, listTokens, revokeToken, type Token } from "@pantau/usecases";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { CreatedToken, NewToken, TokenRecord } from "../schemas/people";

const usual = { tags: ["people"], security: SECURITY };

const list = createRoute({
  ...usual,
  method: "get",
  path: "/tokens",
  summary: "One's own personal access tokens",
  responses: { 200: json(z.array(TokenRecord), "Without their secrets."), ...problems() },
});
const create = createRoute({
  ...usual,
  method: "post",
  path: "/tokens",
  summary: "Make a personal access token; its secret is answered this once",
  request: { body: body(NewToken) },
  responses: { 201: json(CreatedToken, "Keep `secret`."), ...problems() },
});
const revoke = createRoute({
  ...usual,
  method: "delete",
  path: "/tokens/{id}",
  summary: "End one of one's own tokens at once",
  request: { params: z.object({ id: z.string().max(40) }) },
  responses: { 204: { description: "Ended." }, ...problems() },
});

export function tokenRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, list, async (c) => c.json((await listTokens(deps, c.get("actor"))).map(recordOf)));
  on(router, create, async (c, { body: wish }) => {
    const { token, secret } = await createToken(deps, c.get("actor"), wish);
    return c.json({ ...recordOf(token), secret }, 201);
  });
  on(router, revoke, async (c, { params: { id } }) => {
    await revokeToken(deps, c.get("actor"), id);
    return c.body(null, 204);
  });
  return router;
}

/** A token without the hash of its secret. */
export function recordOf({ hash: _, ...token }: Token) {
  return token;
}
