import type { RouteConfig, z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ApiEnvironment, Router } from "./environment";

export type ApiContext = Context<ApiEnvironment>;

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined;
type BodySchema<R> = R extends {
  request: { body: { content: { "application/json": { schema: infer S } } } };
}
  ? S
  : undefined;
type Part<R, K extends "query" | "params"> = R extends { request: Record<K, infer S> } ? S : undefined;

/** A request as its route describes it: parsed once, trusted from here on. */
export interface Asked<R> {
  readonly query: Parsed<Part<R, "query">>;
  readonly params: Parsed<Part<R, "params">>;
  readonly body: Parsed<BodySchema<R>>;
}

/**
 * Joins a described route with what answers it. Answers are the use cases' own readonly shapes, so
 * that what travels is described twice only in the OpenAPI schemas, which the stories hold against
 * real answers.
 */
export function on<R extends RouteConfig & { getRoutingPath(): string }>(
  router: Router,
  route: R,
  handle: (c: ApiContext, asked: Asked<R>) => Promise<Response> | Response,
): void {
  const { query, params, body } = route.request ?? {};
  const answer = (c: ApiContext) => {
    const part = (name: "query" | "param" | "json") => (c.req.valid as (target: string) => unknown)(name);
    const asked = {
      query: query && part("query"),
      params: params && part("param"),
      body: body && part("json"),
    };
    return handle(c, asked as Asked<R>);
  };
  router.openapi(route, answer as never);
}
