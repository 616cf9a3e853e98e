import { onTestFinished } from "vitest";

/** A request as the server would have received it. */
export interface Received {
  /** `PUT /api/settings/targets` */
  readonly what: string;
  readonly body: unknown;
}

/** A server for one test: answers each `METHOD /path` with JSON, and keeps what was asked of it. */
export function serve(answers: Readonly<Record<string, { status?: number; body: unknown }>>): Received[] {
  const received: Received[] = [];
  const before = globalThis.fetch;
  onTestFinished(() => {
    globalThis.fetch = before;
  });
  globalThis.fetch = async (input, init) => {
    const what = `${init?.method ?? "GET"} ${String(input)}`;
    received.push({ what, body: typeof init?.body === "string" ? JSON.parse(init.body) : undefined });
    const { status = 200, body } = answers[what] ?? { status: 404, body: { code: "no_route", title: what } };
    return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
  };
  return received;
}
