import { isAdmin, Refusal, requireAllowed } from "@pantau/domain";
import type { Clock } from "@pantau/usecases";
import type { MiddlewareHandler } from "hono";
import type { ApiDeps } from "./deps";
import type { ApiEnvironment } from "./environment";

/** Wrong credentials from one address in a minute, after which they are not looked at any more. */
const MOST_FAILURES = 300;
const WINDOW_MS = 60_000;

/**
 * Nobody reads anything without a name. Good credentials always pass, also from an address that
 * others guess from: offices share one.
 */
export function authentication(
  deps: Pick<ApiDeps, "authenticate" | "addressOf" | "clock">,
): MiddlewareHandler<ApiEnvironment> {
  const failures = countFailures(deps.clock);
  return async (c, next) => {
    const authorization = c.req.header("authorization");
    try {
      const { actor } = await deps.authenticate(authorization);
      c.set("actor", actor);
    } catch (error) {
      const isWrong = authorization !== undefined && error instanceof Refusal;
      if (isWrong && failures.add(deps.addressOf(c)) > MOST_FAILURES) {
        throw new Refusal("too-many", "too_many_failures");
      }
      throw error;
    }
    await next();
  };
}

/** For routes of administrators: refuses before the request is even read. */
export const adminOnly: MiddlewareHandler<ApiEnvironment> = async (c, next) => {
  requireAllowed(isAdmin(c.get("actor")));
  await next();
};

function countFailures(clock: Clock) {
  let counts = new Map<string, number>();
  let until = 0;
  return {
    /** Failures of that address in this minute, this one included. */
    add(address: string): number {
      const now = clock.now().getTime();
      if (now >= until) {
        counts = new Map();
        until = now + WINDOW_MS;
      }
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      return count;
    },
  };
}
