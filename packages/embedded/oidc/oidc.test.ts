import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeVerifyAccessToken } from "@pantau/identity/access-token";
import { makeAudit, makeDocuments, makeUsers } from "@pantau/store";
import { type MailMessage, makeIds, type User } from "@pantau/usecases";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "../database";
import { API_AUDIENCE, makeOidc, type Oidc, WEB_CLIENT } from "./index";

const PASSWORD = "terang bulan purnama";
let directory: string;
let database: Database;
let server: Server;
let oidc: Oidc;
let origin: string;
let now: Date;
const mails: MailMessage[] = [];

const clock = { now: () => now };

async function start(port = 0): Promise<void> {
  database = await openDatabase(join(directory, "db"));
  const { table } = database;
  oidc = await makeOidc({
    clock,
    ids: makeIds(clock),
    users: makeUsers(table),
    audit: makeAudit(table),
    documents: makeDocuments(table, clock),
    mail: {
      send: async (message) => {
        mails.push(message);
        return { outcome: "sent", id: String(mails.length) };
      },
    },
    log: { info: () => {}, warn: () => {}, error: console.error },
    dataDir: directory,
    origin: () => origin,
  });
  server = createServer((request, response) => oidc.handle(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await database.close();
}

beforeEach(async () => {
  now = new Date();
  mails.length = 0;
  directory = mkdtempSync(join(tmpdir(), "pantau-oidc-"));
  await start();
  await oidc.ensureFirstAdmin(PASSWORD);
});
afterEach(async () => {
  await stop();
  rmSync(directory, { recursive: true });
});

/** A browser: keeps cookies, follows nothing by itself. */
function browser() {
  const cookies = new Map<string, string>();
  const go = async (url: string, init: RequestInit = {}) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(new URL(url, origin), {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, cookie },
    });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) cookies.set(name, value);
      else cookies.delete(name);
    }
    return answer;
  };
  const post = (url: string, form: Record<string, string>) =>
    go(url, { method: "POST", body: new URLSearchParams(form) });
  return { go, post };
}
type Browser = ReturnType<typeof browser>;

const verifier = randomBytes(32).toString("base64url");

function authorizeUrl(more: Record<string, string> = {}): string {
  const query = new URLSearchParams({
    response_type: "code",
    client_id: WEB_CLIENT,
    redirect_uri: `${origin}/callback`,
    scope: "openid email profile",
    state: "s",
    nonce: "n",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
    ui_locales: "id",
    ...more,
  });
  return `/oidc/auth?${query}`;
}

/** Follows redirects to the sign-in page, or past it where a session stands. */
async function openSignIn(web: Browser): Promise<string> {
  const answer = await web.go(authorizeUrl());
  expect([302, 303]).toContain(answer.status);
  return answer.headers.get("location") as string;
}

async function signIn(web: Browser, email: string, password: string): Promise<URL | Response> {
  const answer = await web.post(await openSignIn(web), { email, password });
  if (answer.status !== 303) return answer;
  const resumed = await web.go(answer.headers.get("location") as string);
  return new URL(resumed.headers.get("location") as string);
}

async function exchange(form: Record<string, string>) {
  const answer = await fetch(`${origin}/oidc/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: WEB_CLIENT, ...form }),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

async function tokensOf(web: Browser, email = "admin@pantau.test", password = PASSWORD) {
  const back = (await signIn(web, email, password)) as URL;
  const { body } = await exchange({
    grant_type: "authorization_code",
    code: back.searchParams.get("code") as string,
    code_verifier: verifier,
    redirect_uri: `${origin}/callback`,
  });
  return body as { access_token: string; refresh_token: string; id_token: string };
}

const verify = (token: string) => makeVerifyAccessToken(oidc.issuer)(token);

describe("signing in", () => {
  it("leads by page, code and proof key to a token that the API believes", async () => {
    const tokens = await tokensOf(browser());
    expect(await verify(tokens.access_token)).toMatchObject({
      issuer: `${origin}/oidc`,
      email: "admin@pantau.test",
    });
    expect(oidc.issuer.audience).toBe(API_AUDIENCE);
    expect(await verify(tokens.id_token)).toBeUndefined();
  });

  it("shows a page in Indonesian first, in English on demand, with nothing from outside and no inline script", async () => {
    const web = browser();
    const location = await openSignIn(web);
    const page = await web.go(location);
    const text = await page.text();
    expect(text).toContain('<html lang="id">');
    expect(text).toContain("Kata sandi");
    expect(await (await web.go(`${location}?lang=en`)).text()).toContain("Password");
    expect(text).not.toMatch(/<script|https?:|style=/);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("cache-control")).toBe("no-store");
  });

  it("tells a wrong password and a missing account alike, and stops guessing", async () => {
    const wrong = (await signIn(browser(), "admin@pantau.test", "salah besar")) as Response;
    const nobody = (await signIn(browser(), "nobody@pantau.test", "salah besar")) as Response;
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    const strip = (text: string) => text.replace(/interaction\/[\w-]+/g, "").replace(/value="[^"]*"/g, "");
    expect(strip(await wrong.text())).toBe(strip(await nobody.text()));
    for (let i = 0; i < 7; i++) await signIn(browser(), "admin@pantau.test", "salah besar");
    expect(((await signIn(browser(), "admin@pantau.test", PASSWORD)) as Response).status).toBe(429);
    now = new Date(now.getTime() + 16 * 60_000);
    expect(await signIn(browser(), "admin@pantau.test", PASSWORD)).toBeInstanceOf(URL);
  });

  it("follows the name of this machine that the browser uses, and refuses any other", async () => {
    const local = origin.replace("127.0.0.1", "localhost");
    const document = await (await fetch(`${local}/oidc/.well-known/openid-configuration`)).json();
    expect(document).toMatchObject({ issuer: `${local}/oidc`, token_endpoint: `${local}/oidc/token` });
    const asked = await fetch(local + authorizeUrl({ redirect_uri: `${local}/callback` }), {
      redirect: "manual",
    });
    expect(asked.headers.get("location")).toContain("/oidc/interaction/");
    const rebound = await new Promise<number | undefined>((resolve) => {
      const { port } = new URL(origin);
      const path = "/oidc/.well-known/openid-configuration";
      get({ host: "127.0.0.1", port, path, headers: { host: "evil.test" } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
    });
    expect(rebound).toBe(421);
  });

  it("needs the proof key, a known redirect and a name of this machine", async () => {
    const back = (await signIn(browser(), "admin@pantau.test", PASSWORD)) as URL;
    const stolen = { grant_type: "authorization_code", code: back.searchParams.get("code") as string };
    const other = await exchange({
      ...stolen,
      code_verifier: "x".repeat(43),
      redirect_uri: `${origin}/callback`,
    });
    expect(other.status).toBe(400);
    const astray = await browser().go(authorizeUrl({ redirect_uri: "http://evil.test/callback" }));
    expect(astray.status).toBe(400);
    const plain = await browser().go(authorizeUrl({ code_challenge: "", code_challenge_method: "" }));
    expect(plain.headers.get("location")).toContain("error=invalid_request");
  });
});

describe("a session", () => {
  it("survives a restart, with its refresh token", async () => {
    const web = browser();
    const { refresh_token } = await tokensOf(web);
    const port = Number(new URL(origin).port);
    await stop();
    await start(port);
    const refreshed = await exchange({ grant_type: "refresh_token", refresh_token });
    expect(refreshed.status).toBe(200);
    expect(await verify(refreshed.body.access_token as string)).toBeDefined();
    expect(await openSignIn(web)).toContain("/callback?code=");
  });

  it("takes a refresh token again for a minute: a reload may have lost the answer", async () => {
    const { refresh_token } = await tokensOf(browser());
    const refresh = (token: string) => exchange({ grant_type: "refresh_token", refresh_token: token });
    expect((await refresh(refresh_token)).status).toBe(200);
    const again = await refresh(refresh_token);
    expect(again.status).toBe(200);
    now = new Date(now.getTime() + 61_000);
    expect((await refresh(again.body.refresh_token as string)).status).toBe(200);
  });

  it("ends where a refresh token is used again later: it is in two hands", async () => {
    const { refresh_token } = await tokensOf(browser());
    const refresh = (token: string) => exchange({ grant_type: "refresh_token", refresh_token: token });
    const { body } = await refresh(refresh_token);
    now = new Date(now.getTime() + 30_000);
    expect((await refresh(refresh_token)).status).toBe(200);
    now = new Date(now.getTime() + 31_000);
    expect((await refresh(refresh_token)).status).toBe(400);
    expect((await refresh(body.refresh_token as string)).status).toBe(400);
  });

  it("ends at sign-out", async () => {
    const web = browser();
    const { refresh_token, id_token } = await tokensOf(web);
    const back = `${origin}/sign-in?signed-out=1`;
    const query = new URLSearchParams({
      id_token_hint: id_token,
      post_logout_redirect_uri: back,
      logout_uri: back,
    });
    const page = await (await web.go(`/oidc/session/end?${query}`)).text();
    const [, action = ""] = /action="([^"]+)"/.exec(page) ?? [];
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(page) ?? [];
    const gone = await web.post(action, { xsrf, logout: "yes" });
    expect(gone.headers.get("location")).toBe(back);
    expect((await exchange({ grant_type: "refresh_token", refresh_token })).status).toBe(400);
    expect(await openSignIn(web)).toContain("/oidc/interaction/");
  });

  it("ends where the account is disabled or the password set anew", async () => {
    const { refresh_token } = await tokensOf(browser());
    await oidc.accounts.disable("admin@pantau.test");
    expect((await exchange({ grant_type: "refresh_token", refresh_token })).status).toBe(400);
    const refused = (await signIn(browser(), "admin@pantau.test", PASSWORD)) as Response;
    expect(await refused.text()).toContain("Akun ini tidak berlaku");
    await oidc.accounts.enable("admin@pantau.test");
    const web = browser();
    const again = await tokensOf(web);
    now = new Date(Date.now() + 2_000);
    await oidc.accounts.setPassword("admin@pantau.test", "kata sandi yang baru sekali");
    expect((await exchange({ grant_type: "refresh_token", refresh_token: again.refresh_token })).status).toBe(
      400,
    );
    expect(await openSignIn(web)).toContain("/oidc/interaction/");
  });
});

describe("choosing a password", () => {
  const korkab: User = {
    email: "korkab@pantau.test",
    name: "Siti <Korkab>",
    phone: "",
    region: "33.02",
    role: "reporter",
    lang: "id",
    disabled: false,
    createdAt: "2020-01-01T00:00:00.000Z",
    version: 1,
  };
  const linkIn = (mail: MailMessage | undefined) =>
    /http:\S+\/oidc\/password\/\S+/.exec(mail?.text ?? "")?.[0] ?? "";

  beforeEach(async () => {
    await makeUsers(database.table).put(korkab);
    await oidc.accounts.invite(korkab);
  });

  it("works by an invitation, once", async () => {
    const link = linkIn(mails[0]);
    expect(mails[0]).toMatchObject({ to: korkab.email, subject: "Undangan ke Pantau" });
    expect(mails[0]?.html).toContain("Siti &lt;Korkab&gt;");
    const web = browser();
    expect(await (await web.go(link)).text()).toContain("korkab@pantau.test");
    const differ = await web.post(link, { password: "rahasia bersama", again: "rahasia sendiri" });
    const weak = await web.post(link, { password: "password1", again: "password1" });
    expect([differ.status, weak.status]).toEqual([400, 400]);
    expect((await web.post(link, { password: "rahasia bersama", again: "rahasia bersama" })).status).toBe(
      200,
    );
    expect((await web.post(link, { password: "rahasia lainnya", again: "rahasia lainnya" })).status).toBe(
      410,
    );
    expect(await signIn(browser(), korkab.email, "rahasia bersama")).toBeInstanceOf(URL);
  });

  it("works by a link asked for, and the answer does not tell whether the account exists", async () => {
    const web = browser();
    const opened = await (await web.go(`/oidc/forgot?email=${encodeURIComponent('"><b>@x')}`)).text();
    expect(opened).toContain('value="&quot;&gt;&lt;b&gt;@x"');
    const known = await (await web.post("/oidc/forgot", { email: korkab.email })).text();
    const unknown = await (await web.post("/oidc/forgot", { email: "nobody@pantau.test" })).text();
    expect(known).toBe(unknown);
    await expect.poll(() => mails.length).toBe(2);
    const link = linkIn(mails[1]);
    now = new Date(now.getTime() + 3 * 3_600_000);
    const over = await web.go(link);
    expect(over.status).toBe(410);
    // What is over leads to where a new one is asked for.
    expect(await over.text()).toContain('href="/oidc/forgot?lang=');
  });

  it("ends the wait of whoever guessed too often and then asked for a link", async () => {
    const link = linkIn(mails[0]);
    for (let n = 0; n < 8; n++) await signIn(browser(), korkab.email, `rahasia ${n}`);
    await browser().post(link, { password: "rahasia bersama", again: "rahasia bersama" });
    expect(await signIn(browser(), korkab.email, "rahasia bersama")).toBeInstanceOf(URL);
  });

  it("does not promise the way in to whoever was disabled since the link was sent", async () => {
    await oidc.accounts.disable(korkab.email);
    const answer = await browser().post(linkIn(mails[0]), {
      password: "rahasia bersama",
      again: "rahasia bersama",
    });
    expect(await answer.text()).toContain("Akun ini tidak berlaku");
    expect(await signIn(browser(), korkab.email, "rahasia bersama")).toBeInstanceOf(Response);
  });

  it("is asked for by whoever was entered without an invitation, and makes his account", async () => {
    const entered = { ...korkab, email: "korwil@pantau.test" };
    await makeUsers(database.table).put(entered);
    const web = browser();
    await web.post("/oidc/forgot", { email: entered.email });
    await expect.poll(() => mails.length).toBe(2);
    const link = linkIn(mails[1]);
    await web.post(link, { password: "rahasia bersama", again: "rahasia bersama" });
    expect(await signIn(browser(), entered.email, "rahasia bersama")).toBeInstanceOf(URL);
  });
});

it("makes up the first administrator's password where none is given, and tells it once", async () => {
  await stop();
  rmSync(join(directory, "db"), { recursive: true });
  await start();
  const { password } = await oidc.ensureFirstAdmin(undefined);
  expect(password).toMatch(/^[\w-]{16}$/);
  expect(await oidc.ensureFirstAdmin(undefined)).toEqual({ email: "admin@pantau.test" });
  expect(await signIn(browser(), "admin@pantau.test", password as string)).toBeInstanceOf(URL);
});
