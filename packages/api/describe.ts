import type { z } from "@hono/zod-openapi";
import { ProblemDetails } from "./schemas/basics";

/** What every route may answer beside its own. */
const PROBLEMS = {
  400: "The request is not as described; `details` says where.",
  401: "No valid credential.",
  403: "Not allowed, whether or not it exists.",
  404: "Not there.",
  409: "It has changed meanwhile, or is in a state that does not allow this.",
  413: "Too large.",
  429: "Too many failures.",
} as const;

type ProblemStatus = keyof typeof PROBLEMS;

export function problems(...statuses: readonly ProblemStatus[]) {
  const usual: readonly ProblemStatus[] = [400, 401, 403];
  const all = [...new Set([...usual, ...statuses])];
  return Object.fromEntries(
    all.map((status) => [
      status,
      { description: PROBLEMS[status], content: { "application/problem+json": { schema: ProblemDetails } } },
    ]),
  ) as Record<never, never>;
}

/** A JSON answer. */
export function json<T extends z.ZodType>(schema: T, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A JSON body that must be there. */
export function body<T extends z.ZodType>(schema: T) {
  return { required: true, content: { "application/json": { schema } } } as const;
}

export const unchanged = { description: "What the reader holds (`If-None-Match`) is what stands." } as const;

/** Every route but the open ones. */
export const SECURITY = [{ bearer: [] }];
