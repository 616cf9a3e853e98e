import type { HttpBindings } from "@hono/node-server";
import { isValid } from "@pantau/domain";
import type { Audit, Clock, Ids, Log, Users } from "@pantau/usecases";
import { Hono } from "hono";
import type { Provider } from "oidc-provider";
import type { AccountStore } from "./account-store";
import type { Attempts } from "./attempts";
import type { Links } from "./links";
import {
  choosePage,
  forgotPage,
  linkOverPage,
  messagePage,
  type Notice,
  SIGN_OUT_SCRIPT,
  signInPage,
} from "./pages";
import { weaknessOf } from "./passwords";
import { STYLE } from "./style";
import { langOf, type Word } from "./words";

export interface PageParts {
  readonly clock: Clock;
  readonly ids: Ids;
  readonly users: Users;
  readonly audit: Audit;
  readonly log: Log;
  readonly store: AccountStore;
  readonly links: Links;
  readonly attempts: Attempts;
  readonly sendReset: (email: string) => Promise<void>;
}

type Env = { Bindings: HttpBindings & { provider: Provider } };

const LONGEST_FORM = 16 * 1024;
/** Wrong passwords in 15 minutes: for one account from one address, and from one address altogether. */
const MOST_FOR_ACCOUNT = 8;
const MOST_FROM_ADDRESS = 60;
/** Links asked for one account. */
const MOST_LINKS = 3;

const bad = (name: Word): Notice => ({ word: name, bad: true });
const good = (name: Word): Notice => ({ word: name, bad: false });

/** The pages around oidc-provider: signing in, a forgotten password, choosing one by a mailed link. */
export function makePages(parts: PageParts): Hono<Env> {
  const app = new Hono<Env>().basePath("/oidc");
  app.use(async (c, next) => {
    const tooLong = Number(c.req.header("content-length") ?? 0) > LONGEST_FORM;
    if (tooLong || c.req.header("transfer-encoding") !== undefined) return c.body(null, 413);
    await next();
  });

  app.get("/page.css", (c) => c.body(STYLE, 200, { ...CACHED, "content-type": "text/css; charset=utf-8" }));
  app.get("/sign-out.js", (c) =>
    c.body(SIGN_OUT_SCRIPT, 200, { ...CACHED, "content-type": "text/javascript; charset=utf-8" }),
  );

  app.get("/interaction/:uid", async (c) => {
    const { uid, params } = await c.env.provider.interactionDetails(c.env.incoming, c.env.outgoing);
    const lang = langOf(c.req.query("lang") ?? textOf(params.ui_locales));
    return c.html(signInPage({ lang, uid, email: textOf(params.login_hint) }));
  });

  app.post("/interaction/:uid", async (c) => {
    const { incoming, outgoing, provider } = c.env;
    const { uid } = await provider.interactionDetails(incoming, outgoing);
    const lang = langOf(c.req.query("lang"));
    const form = await c.req.parseBody();
    const email = textOf(form.email).trim().toLowerCase();
    const address = incoming.socket.remoteAddress ?? "";
    const refusal = await trySignIn(parts, email, textOf(form.password), address);
    if (refusal) {
      const status = refusal === "blocked" ? 429 : 401;
      return c.html(signInPage({ lang, uid, email, notice: bad(refusal) }), status);
    }
    const returnTo = await provider.interactionResult(incoming, outgoing, { login: { accountId: email } });
    return c.redirect(returnTo, 303);
  });

  app.get("/forgot", (c) =>
    c.html(forgotPage({ lang: langOf(c.req.query("lang")), email: c.req.query("email") })),
  );
  app.post("/forgot", async (c) => {
    const lang = langOf(c.req.query("lang"));
    const email = textOf((await c.req.parseBody()).email)
      .trim()
      .toLowerCase();
    const address = c.env.incoming.socket.remoteAddress ?? "";
    await askForLink(parts, email, address);
    return c.html(forgotPage({ lang, notice: good("sent") }));
  });

  app.get("/password/:secret", async (c) => {
    const lang = langOf(c.req.query("lang"));
    const secret = c.req.param("secret");
    const link = await parts.links.read(secret);
    if (!link) return c.html(linkOverPage(lang), 410);
    return c.html(choosePage({ lang, secret, email: link.email }));
  });
  app.post("/password/:secret", async (c) => {
    const lang = langOf(c.req.query("lang"));
    const secret = c.req.param("secret");
    const form = await c.req.parseBody();
    const link = await parts.links.read(secret);
    if (!link) return c.html(linkOverPage(lang), 410);
    const password = textOf(form.password);
    const wrong = password === textOf(form.again) ? weaknessOf(password, link.email) : "different";
    if (wrong) return c.html(choosePage({ lang, secret, email: link.email, notice: bad(wrong) }), 400);
    if (!(await parts.links.use(secret))) {
      return c.html(linkOverPage(lang), 410);
    }
    await parts.store.setPassword(link.email, password);
    // Wrong guesses led here; whoever holds the link is no guesser, and the page says that he may sign in now.
    parts.attempts.succeeded(guessesOf(link.email, c.env.incoming.socket.remoteAddress ?? ""));
    await audit(parts, link.email, "password.changed");
    // A link may outlive its user's disabling, or come before his first day: the password is kept, the way in stays shut.
    const notice = (await mayComeIn(parts, link.email)) ? good("saved") : bad("ended");
    return c.html(messagePage({ lang, title: "choose", notice }));
  });

  app.onError(async (error, c) => {
    const lang = langOf(c.req.query("lang"));
    const isOver = error.name === "SessionNotFound";
    if (!isOver) parts.log.error("sign-in page failed", { error: error.message });
    const notice = bad(isOver ? "expired" : "failed");
    return c.html(messagePage({ lang, title: "failed", notice }), isOver ? 400 : 500);
  });
  return app;
}

/** What wrong passwords for one account from one address are counted under. */
function guessesOf(email: string, address: string): string {
  return `${email} ${address}`;
}

const CACHED = { "cache-control": "public, max-age=3600" };

/** Signs in, or says why not. A wrong password and an account that is not there look alike. */
async function trySignIn(
  parts: PageParts,
  email: string,
  password: string,
  address: string,
): Promise<"wrong" | "blocked" | "ended" | undefined> {
  const { attempts, store } = parts;
  const both = guessesOf(email, address);
  if (attempts.isBlocked(both, MOST_FOR_ACCOUNT) || attempts.isBlocked(address, MOST_FROM_ADDRESS))
    return "blocked";
  // Counted before the slow check, so that many guesses at once are counted, too.
  attempts.failed(both);
  attempts.failed(address);
  const [matches, account] = [await store.verify(email, password), await store.get(email)];
  if (!matches || !account) {
    if (account) await audit(parts, email, "session.refused");
    return "wrong";
  }
  attempts.succeeded(both);
  // An office shares an address, and its people sign in all morning.
  attempts.forgive(address);
  return (await mayComeIn(parts, email)) ? undefined : "ended";
}

async function mayComeIn({ store, users, clock }: PageParts, email: string): Promise<boolean> {
  const [account, user] = await Promise.all([store.get(email), users.get(email)]);
  return user !== undefined && !account?.disabled && isValid(user, clock.now());
}

/** Says nothing about whether the account exists, not even by how long it takes. */
async function askForLink(parts: PageParts, email: string, address: string): Promise<void> {
  const { attempts, log } = parts;
  const key = `link ${email}`;
  if (attempts.isBlocked(key, MOST_LINKS) || attempts.isBlocked(address, MOST_FROM_ADDRESS)) return;
  attempts.failed(key);
  attempts.failed(address);
  // Whoever was entered without an invitation has no account yet: choosing a password makes it.
  if (!(await mayComeIn(parts, email))) return;
  await audit(parts, email, "password.reset-requested");
  parts.sendReset(email).catch((error: Error) => log.error("reset mail failed", { error: error.message }));
}

async function audit(parts: PageParts, email: string, action: string): Promise<void> {
  const at = parts.clock.now().toISOString();
  await parts.audit.append({ id: parts.ids.next(), at, by: email, action, subject: email });
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
