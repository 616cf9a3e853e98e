import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Accounts, Audit, Clock, Documents, Ids, Log, Mail, Users } from "@pantau/usecases";
import type { JSONWebKeySet } from "jose";
import type { Provider } from "oidc-provider";
import { makeAccountStore } from "./account-store";
import { makeAccounts } from "./accounts";
import { makeAdapter } from "./adapter";
import { makeAttempts } from "./attempts";
import { ensureFirstAdmin, type FirstAdmin } from "./first-admin";
import { loadKeys, publicKeys } from "./keys";
import { makeLinks } from "./links";
import { makePages } from "./page-routes";
import { API_AUDIENCE, makeProvider, type OidcLibrary } from "./provider";

export { API_AUDIENCE, SCOPE, WEB_CLIENT } from "./provider";

export interface OidcParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly users: Users;
  readonly audit: Audit;
  readonly documents: Documents;
  readonly mail: Mail;
  readonly log: Log;
  /** Where the signing keys lie. */
  readonly dataDir: string;
  /** Where mailed links lead, e.g. `http://127.0.0.1:3000`; asked when a mail is written, after the port is known. */
  readonly origin: () => string;
}

/** The embedded OIDC provider, under `/oidc` of the server that it is given to. */
export interface Oidc {
  /** Answers a request whose path begins with `/oidc/`. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  readonly accounts: Accounts;
  /** What `makeVerifyAccessToken` of the identity room needs. */
  readonly issuer: {
    readonly issuer: (issuer: string) => boolean;
    readonly keys: JSONWebKeySet;
    readonly audience: string;
  };
  /** Makes `admin@pantau.test` where he is missing; a password that was made up is answered once, to be printed. */
  ensureFirstAdmin(password: string | undefined): Promise<FirstAdmin>;
}

const LOOPBACK = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/;

/**
 * The issuer follows the host that the browser asked for, if it is a name of this machine: the
 * program may be reached through a forwarded port. Any other host is refused, so that a foreign
 * page whose name points here (DNS rebinding) gets no sign-in page.
 */
export async function makeOidc(parts: OidcParts): Promise<Oidc> {
  const { documents, clock, mail, origin, users } = parts;
  const keys = await loadKeys(parts.dataDir);
  const store = makeAccountStore(documents, clock);
  const links = makeLinks(documents, clock);
  const accounts = makeAccounts({ store, links, mail, origin });
  const library = await loadLibrary();
  const providers = new Map<string, Provider>();
  const adapter = makeAdapter(documents, clock);

  const providerOf = (host: string): Provider => {
    const known = providers.get(host);
    if (known) return known;
    const made = makeProvider(library, `http://${host}`, { clock, users, accounts: store, adapter, keys });
    made.on("server_error", (_ctx, error) => parts.log.error("oidc failed", { error: error.message }));
    if (providers.size >= 16) providers.clear();
    providers.set(host, made);
    return made;
  };

  const sendReset = async (email: string) => {
    const user = await users.get(email);
    if (user) await accounts.sendReset(user);
  };
  const pages = makePages({ ...parts, store, links, attempts: makeAttempts(clock), sendReset });
  const pageListener = (provider: Provider) =>
    getRequestListener((request, env) => pages.fetch(request, { ...env, provider }), {
      overrideGlobalObjects: false,
    });

  return {
    accounts,
    issuer: {
      issuer: (issuer) =>
        issuer.startsWith("http://") && issuer.endsWith("/oidc") && LOOPBACK.test(issuer.slice(7, -5)),
      keys: publicKeys(keys),
      audience: API_AUDIENCE,
    },
    ensureFirstAdmin: (password) => ensureFirstAdmin({ ...parts, store }, password),
    handle(request, response) {
      const host = request.headers.host ?? "";
      if (!LOOPBACK.test(host)) return refuse(response);
      protect(response);
      const provider = providerOf(host);
      if (OWN_PAGES.test(request.url ?? "")) return void pageListener(provider)(request, response);
      const original = request as IncomingMessage & { originalUrl?: string };
      original.originalUrl = request.url;
      request.url = (request.url ?? "").replace(/^\/oidc/, "") || "/";
      void provider.callback()(request, response);
    },
  };
}

/** Asked again after a sign-in, `/interaction/<uid>/resume`-like paths of oidc-provider lie under `/auth`. */
const OWN_PAGES = /^\/oidc\/(interaction\/|forgot\b|password\/|page\.css$|sign-out\.js$)/;

const CSP = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

function protect(response: ServerResponse): void {
  response.setHeader("content-security-policy", CSP);
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("x-frame-options", "DENY");
  response.setHeader("cache-control", "no-store");
}

function refuse(response: ServerResponse): void {
  response.writeHead(421, { "content-type": "text/plain; charset=utf-8" });
  response.end("Buka Pantau lewat 127.0.0.1. / Open Pantau by 127.0.0.1.\n");
}

/** oidc-provider warns on any Node before 22 while it loads; Node 20.19 is what this project tests with. */
async function loadLibrary(): Promise<OidcLibrary> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("Unsupported runtime")) warn(...words);
  };
  try {
    return await import("oidc-provider");
  } finally {
    console.warn = warn;
  }
}
