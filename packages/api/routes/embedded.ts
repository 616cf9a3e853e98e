import { createHash, timingSafeEqual } from "node:crypto";
import { createRoute, z } from "@hono/zod-openapi";
import { forbidden, requireAllowed } from "@pantau/domain";
import { createTokenFor } from "@pantau/usecases";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { Email } from "../schemas/basics";
import { SentMailRecord } from "../schemas/mail";
import { CreatedToken } from "../schemas/people";
import { recordOf } from "./tokens";

const makeToken = createRoute({
  method: "post",
  path: "/embedded/token",
  tags: ["embedded"],
  security: [],
  summary: "A token for any user, for the owner of the data directory on this machine",
  request: {
    headers: z.object({ "x-pantau-owner": z.string() }),
    body: body(z.object({ email: Email })),
  },
  responses: { 200: json(CreatedToken, "A new token with its secret."), ...problems(404, 409) },
});

const mails = createRoute({
  method: "get",
  path: "/mail",
  tags: ["embedded"],
  summary: "The mails that were sent, oldest first",
  security: SECURITY,
  middleware: adminOnly,
  responses: { 200: json(z.array(SentMailRecord), "As they left."), ...problems(404) },
});

/** Guarded by the owner's secret instead of a user's credential; mounted before the authentication. */
export function ownerRoutes(deps: ApiDeps, embedded: NonNullable<ApiDeps["embedded"]>) {
  const router = makeRouter();
  on(router, makeToken, async (c, { body: { email } }) => {
    requireAllowed(isLoopback(deps.addressOf(c)));
    if (!isSame(c.req.header("x-pantau-owner") ?? "", embedded.ownerSecret)) throw forbidden();
    const { token, secret } = await createTokenFor(deps, email);
    return c.json({ ...recordOf(token), secret });
  });
  return router;
}

export function mailRoutes(embedded: NonNullable<ApiDeps["embedded"]>) {
  const router = makeRouter();
  on(router, mails, async (c) => c.json(await embedded.sentMails()));
  return router;
}

function isLoopback(address: string): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

function isSame(given: string, secret: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}
