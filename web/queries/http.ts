import type { ProblemDetails } from "@pantau/api";
import { lang } from "../i18n/language";
import { noteAge } from "../offline/age";
import { handlingOf } from "../offline/rules";
import { accessToken, onForget, sessionEnded, signInAgain, user } from "../session/session";
import { forgetReads, noteRead, takeEarly } from "./early-reads";
import { headersOf } from "./headers";

onForget(forgetReads);

/** The server said no, in its own words, which say what to do next. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly title: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${status} ${code}`);
  }
}

/** There is no line, or nobody answers. */
export class NoConnection extends Error {}

type Parameter = string | number | boolean | undefined;

/** `/api` + path with its query; parameters that are undefined are left out. */
export function apiUrl(path: string, query: Readonly<Record<string, Parameter>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const text = search.toString();
  return `/api${path}${text === "" ? "" : `?${text}`}`;
}

export interface Asked {
  readonly query?: Readonly<Record<string, Parameter>>;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly signal?: AbortSignal;
  /** Nobody has asked to see it: no part of how a page opens. */
  readonly ahead?: boolean;
}

/**
 * The answer as it came. Throws `ApiError` or `NoConnection`. A 401 ends the session and clears what
 * was cached; without a token it says nothing about the user, who then only has to sign in again.
 */
export async function request(path: string, asked: Asked = {}): Promise<Response> {
  const { token, reachable } = await tokenIfReachable();
  const url = apiUrl(path, asked.query);
  const isRead = asked.method === undefined || asked.method === "GET";
  const answer = await connected((isRead && takeEarly(url)) || send(url, token, asked));
  if (isRead && !asked.ahead && isFirstRead(url)) noteRead(url);
  noteAge(answer);
  if (answer.ok) return answer;
  if (answer.status === 401) {
    if (token) await sessionEnded();
    else if (reachable) signInAgain();
    else throw new NoConnection("the authorization server does not answer");
  }
  throw await errorOf(answer);
}

async function send(url: string, token: string | undefined, asked: Asked): Promise<Response> {
  const headers = await headersOf({ token, email: user()?.email, lang: lang() });
  return fetch(url, {
    method: asked.method ?? "GET",
    headers: { ...headers, ...(asked.body !== undefined && { "content-type": "application/json" }) },
    body: asked.body === undefined ? undefined : JSON.stringify(asked.body),
    signal: asked.signal,
  });
}

/** What the worker keeps is what pages open with. */
function isFirstRead(url: string): boolean {
  return handlingOf("GET", new URL(url, location.origin), location.origin, "cors") === "data";
}

/** The answer's JSON. */
export async function getJson<T>(path: string, asked: Asked = {}): Promise<T> {
  const answer = await request(path, asked);
  return (answer.status === 204 ? undefined : await connected(answer.json())) as T;
}

/** Without a line there is no new token, but the worker may still have a saved answer. */
async function tokenIfReachable(): Promise<{ readonly token?: string; readonly reachable: boolean }> {
  try {
    return { token: await accessToken(), reachable: true };
  } catch (error) {
    if (error instanceof TypeError) return { reachable: false };
    throw error;
  }
}

async function errorOf(answer: Response): Promise<ApiError> {
  if (answer.headers.get("content-type")?.includes("json")) {
    const problem = (await answer.json()) as Partial<ProblemDetails>;
    return new ApiError(
      answer.status,
      problem.code ?? `http_${answer.status}`,
      problem.title ?? "",
      problem.details,
    );
  }
  return new ApiError(answer.status, `http_${answer.status}`, "");
}

async function connected<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    // fetch throws TypeError where nobody answers; everything else is a defect of ours.
    if (error instanceof TypeError) throw new NoConnection(error.message);
    throw error;
  }
}
