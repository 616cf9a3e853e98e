import { Refusal } from "@pantau/domain";
import type { MiddlewareHandler } from "hono";

/** JSON bodies are small; files go to the object store. */
const LARGEST_BODY = 1_500_000;
/** A boundary file is the one large body. A function in AWS takes 6 MB, with what the gateway wraps around it. */
const LARGEST_BOUNDARIES = 4_000_000;

const HEADERS = {
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;

/** Security headers on every answer; private data are never kept by a shared cache. */
export const protect: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value);
  if (!c.res.headers.has("cache-control")) c.res.headers.set("cache-control", "private, no-cache");
  c.res.headers.append("vary", "Authorization");
};

/** Bodies say their length before they are read; one of unknown length is not taken. */
export const limitBody: MiddlewareHandler = async (c, next) => {
  const [most, code] = c.req.path.endsWith("/boundaries")
    ? ([LARGEST_BOUNDARIES, "boundaries_too_large"] as const)
    : ([LARGEST_BODY, "body_too_large"] as const);
  if (c.req.header("transfer-encoding") !== undefined) {
    throw new Refusal("invalid", "length_required");
  }
  if (Number(c.req.header("content-length") ?? 0) > most) {
    throw new Refusal("too-large", code);
  }
  await next();
};
