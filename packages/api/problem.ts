import { type Lang, Refusal, type RefusalCode, refusalText } from "@pantau/domain";
import type { Log } from "@pantau/usecases";
import type { Context, ErrorHandler, NotFoundHandler } from "hono";
import { HTTPException } from "hono/http-exception";

const STATUS = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many": 429,
} as const satisfies Record<Refusal["kind"], number>;

/** The one place where an error becomes an answer. Anything that is no refusal is ours: logged, and told without details. */
export function makeOnError(log: Log): ErrorHandler {
  return (error, c) => {
    if (error instanceof Refusal) return problem(c, error);
    if (error instanceof HTTPException) return problem(c, refusalOf(error));
    log.error("request failed", {
      method: c.req.method,
      path: c.req.routePath,
      error: error.message,
      stack: error.stack,
    });
    return write(c, 500, "internal");
  };
}

export const onNotFound: NotFoundHandler = (c) => write(c, 404, "no_route");

function problem(c: Context, refusal: Refusal): Response {
  const { kind, code, details } = refusal;
  if (kind === "unauthenticated") c.header("WWW-Authenticate", 'Bearer realm="pantau"');
  if (kind === "too-many") c.header("Retry-After", "60");
  return write(c, STATUS[kind], code, details);
}

/** Hono's own: a body that is no JSON or longer than allowed. */
function refusalOf(error: HTTPException): Refusal {
  if (error.status === 413) return new Refusal("too-large", "body_too_large");
  return new Refusal("invalid", "bad_request", { at: "JSON" });
}

function write(
  c: Context,
  status: number,
  code: RefusalCode,
  details: Readonly<Record<string, unknown>> = {},
): Response {
  const some = Object.keys(details).length > 0;
  const title = refusalText(code, langOf(c), details);
  const body = { type: `urn:pantau:problem:${code}`, status, code, title, ...(some && { details }) };
  return c.newResponse(JSON.stringify(body), {
    status: status as 400,
    headers: {
      "content-type": "application/problem+json",
      "cache-control": "no-store",
      vary: "Accept-Language",
    },
  });
}

/** The language that the client puts first, where it is Indonesian; English for all others. */
export function langOf(c: Context): Lang {
  return /^\s*(id|in)\b/i.test(c.req.header("accept-language") ?? "") ? "id" : "en";
}
