import type { ProblemDetails } from "@pantau/api";
import { CommandFailed, type Io } from "./command";
import { savedLogin } from "./credentials";

/** The API said no: its `code`, and its words in the user's language. */
export class ApiRefused extends Error {
  override readonly name = "ApiRefused";
  constructor(
    readonly status: number,
    readonly problem: ProblemDetails,
  ) {
    super(problem.title);
  }
}

/** Talks to one server with one token. */
export interface Client {
  readonly server: string;
  /** A GET is tried again where the line drops: so often as `attempts` says. */
  json<T>(method: string, path: string, body?: unknown, attempts?: number): Promise<T>;
  bytes(path: string): Promise<Uint8Array>;
}

const ATTEMPTS = 4;

/**
 * A client for `PANTAU_URL` and `PANTAU_TOKEN`, else for what `pantau login` saved, else for the
 * embedded server of the default port. Throws `CommandFailed` where there is no token.
 */
export async function connect(io: Io, lang: string): Promise<Client> {
  const saved = savedLogin(io);
  const server = trimSlash(io.env.PANTAU_URL ?? saved?.server ?? `http://127.0.0.1:${io.env.PORT ?? "3000"}`);
  const token =
    io.env.PANTAU_TOKEN ?? (saved && trimSlash(saved.server) === server ? saved.token : undefined);
  if (!token)
    throw new CommandFailed({
      id: "Belum ada token. Isi PANTAU_TOKEN, atau jalankan: pantau login",
      en: "There is no token. Set PANTAU_TOKEN, or run: pantau login",
    });
  return makeClient(server, token, lang);
}

export function makeClient(server: string, token: string | undefined, lang: string): Client {
  const headers = {
    "accept-language": lang,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const call = async (method: string, path: string, body?: unknown, attempts = ATTEMPTS) => {
    const init: RequestInit = {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "content-type": "application/json" }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    };
    const response = await fetchAgain(`${server}/api${path}`, init, method === "GET" ? attempts : 1);
    if (!response.ok) throw new ApiRefused(response.status, await problemOf(response));
    return response;
  };
  return {
    server,
    async json<T>(method: string, path: string, body?: unknown, attempts?: number): Promise<T> {
      const response = await call(method, path, body, attempts);
      return (response.status === 204 ? undefined : await response.json()) as T;
    },
    bytes: async (path) => new Uint8Array(await (await call("GET", path)).arrayBuffer()),
  };
}

/** Tries again where the line dropped: only for requests that may be repeated. */
export async function fetchAgain(url: string, init: RequestInit, attempts: number): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (attempt >= attempts) throw unreachable(url, error);
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
    }
  }
}

function unreachable(url: string, error: unknown): CommandFailed {
  const server = new URL(url).origin;
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : "";
  return new CommandFailed({
    id: `Server ${server} tidak dapat dihubungi${cause}. Periksa PANTAU_URL dan jaringan, lalu coba lagi.`,
    en: `Cannot reach the server ${server}${cause}. Check PANTAU_URL and the network, then try again.`,
  });
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  const text = await response.text();
  const said = parsed(text);
  if (isProblem(said)) return said;
  // A gateway or a proxy in between has words of its own, in JSON or as a page: say what is known.
  const words = typeof said?.message === "string" ? said.message : text;
  const code = `http_${response.status}`;
  return {
    type: `urn:pantau:problem:${code}`,
    title: words.slice(0, 200) || response.statusText,
    status: response.status,
    code,
  };
}

function parsed(text: string): Partial<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined; // No JSON.
  }
}

function isProblem(said: object | undefined): said is ProblemDetails {
  const { code, title } = (said ?? {}) as Partial<ProblemDetails>;
  return typeof code === "string" && typeof title === "string";
}

const trimSlash = (url: string): string => url.replace(/\/+$/, "");
