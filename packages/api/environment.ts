import { OpenAPIHono, type z } from "@hono/zod-openapi";
import { type Actor, Refusal } from "@pantau/domain";

/** What a handler finds in its context beside the request. */
export interface ApiEnvironment {
  Variables: { actor: Actor };
}

export type Router = OpenAPIHono<ApiEnvironment>;

/** A router whose failed validations become refusals like any other. */
export function makeRouter(): Router {
  return new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw invalidRequest(result.error);
    },
  });
}

function invalidRequest(error: z.ZodError): Refusal {
  const problems = error.issues.map((issue) => ({
    at: issue.path.map(String).join("."),
    expected: issue.message,
  }));
  return new Refusal("invalid", "bad_request", {
    at: [...new Set(problems.map(({ at }) => at))],
    problems,
  });
}
