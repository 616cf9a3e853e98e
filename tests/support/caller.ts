import { createTokenFor } from "@pantau/usecases";
import type { TestPlatform } from "./platform";

/** An answer of the API, read whole. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T;
}

/** Calls the API over HTTP in the name of one user. */
export interface Caller {
  call<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<T>>;
}

/** A caller with a personal access token of that user. */
export async function callerFor(platform: TestPlatform, email = "admin@pantau.test"): Promise<Caller> {
  const { secret } = await createTokenFor(platform.ports, email);
  return callerWith(platform, secret);
}

/** A caller with any credential. */
export function callerWith(platform: TestPlatform, credential: string): Caller {
  return {
    async call<T>(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
      const answer = await fetch(`${platform.origin}/api${path}`, {
        method,
        headers: {
          authorization: `Bearer ${credential}`,
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const text = await answer.text();
      const isJson = answer.headers.get("content-type")?.includes("json");
      return {
        status: answer.status,
        headers: answer.headers,
        body: (isJson ? JSON.parse(text) : text) as T,
      };
    },
  };
}
