import { AsyncLocalStorage } from "node:async_hooks";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";

/** What one origin serves, by the beginning of the path. */
export interface Mounts {
  /** `/oidc/…`, as Node hears it. */
  readonly oidc: (request: IncomingMessage, response: ServerResponse) => void;
  /** `/api/…` */
  readonly api: (request: Request) => Response | Promise<Response>;
  /** `/objects/…` */
  readonly objects: (request: Request) => Response | Promise<Response>;
  /** Everything else; undefined where there is nothing. */
  readonly web: (request: Request) => Response | undefined;
}

export interface WebServer {
  readonly port: number;
  close(): Promise<void>;
}

const origins = new AsyncLocalStorage<string>();

/** The origin that the request being answered came to; undefined outside of one. */
export function originOfRequest(): string | undefined {
  return origins.getStore();
}

/** Names of this machine; a page of another host whose name points here (DNS rebinding) gets nothing. */
const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;
/** A large file over a slow line takes hours; Node would end the request after five minutes. */
const LONGEST_REQUEST_MS = 6 * 3_600_000;
const CLOSE_WITHIN_MS = 5_000;

/** Listens on loopback. Port 0 takes a free one. Rejects where the port is taken. */
export async function listen(port: number, mounts: Mounts): Promise<WebServer> {
  const fetch = getRequestListener((request) => route(request, mounts), { overrideGlobalObjects: false });
  const server = createServer((request, response) => {
    const host = request.headers.host ?? "";
    if (!LOOPBACK.test(host)) return refuse(response);
    origins.run(`http://${host}`, () => {
      if (/^\/oidc(\/|$)/.test(request.url ?? "")) mounts.oidc(request, response);
      else void fetch(request, response);
    });
  });
  server.requestTimeout = LONGEST_REQUEST_MS;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return { port: (server.address() as AddressInfo).port, close: () => close(server) };
}

async function route(request: Request, mounts: Mounts): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === "/api" || pathname.startsWith("/api/")) return mounts.api(request);
  if (pathname.startsWith("/objects/")) return mounts.objects(request);
  return mounts.web(request) ?? new Response("Not found\n", { status: 404 });
}

function refuse(response: ServerResponse): void {
  response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
  response.end("Buka Pantau lewat 127.0.0.1. / Open Pantau by 127.0.0.1.\n");
}

/** Lets answers under way end, but not for ever. */
async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const force = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
  await closed;
  clearTimeout(force);
}
