import type { Me, PublicConfig } from "@pantau/api";
import { createSignal } from "solid-js";
import { lang } from "../i18n/language";
import { SAVED_HEADER } from "../offline/rules";
import {
  authorizeUrl,
  discover,
  endSessionUrl,
  exchangeCode,
  type Provider,
  refreshTokens,
  SignInRefused,
  type Tokens,
} from "./oidc";
import { makeProofKey, makeState } from "./pkce";
import { safeReturn } from "./return-to";

/**
 * Who is signed in. The access token lives in memory only; the refresh token in this tab's session
 * storage, so that a reload needs no new sign-in and closing the tab forgets it. Who was last here
 * (no token, no secret) is remembered on the device, to open saved pages without a line.
 */
export type Session =
  | { readonly status: "starting" }
  | { readonly status: "signed-out" }
  | { readonly status: "signed-in"; readonly user: Me }
  /** No line: saved pages of the last user may be shown, nothing else. */
  | { readonly status: "offline"; readonly user: Me };

const [session, setSession] = createSignal<Session>({ status: "starting" });
const [config, setConfig] = createSignal<PublicConfig>();

export { config, session };

/** The user shown, signed in or offline. */
export function user(): Me | undefined {
  const now = session();
  return now.status === "signed-in" || now.status === "offline" ? now.user : undefined;
}

const REFRESH = "pantau.refresh";
const PENDING = "pantau.sign-in";
const LAST_USER = "pantau.last-user";

let tokens: Tokens | undefined;
let provider: Promise<Provider> | undefined;
let refreshing: Promise<string | undefined> | undefined;
/** A sign-in waits for it: on a slow line the page is there before the configuration is. */
let started: Promise<void> | undefined;
const forgetters: (() => void | Promise<void>)[] = [];

/** Something that holds a user's data and must be emptied at sign-out or when a token is refused. */
export function onForget(forget: () => void | Promise<void>): void {
  forgetters.push(forget);
}

/**
 * Begins: reads the public configuration and takes up a session of this tab, if there is one.
 * Never throws; without a line the last user's saved pages may be shown.
 */
export function startSession(readMe: () => Promise<Me>): Promise<void> {
  started = start(readMe);
  return started;
}

async function start(readMe: () => Promise<Me>): Promise<void> {
  try {
    const answer = await fetch("/api/config");
    setConfig((await answer.json()) as PublicConfig);
    if (answer.headers.has(SAVED_HEADER)) throw new TypeError("no line");
    if (await accessToken()) await enter(readMe);
    else setSession({ status: "signed-out" });
  } catch {
    // No line, or a server that is restarting: show what was saved, and say so.
    const last = lastUser();
    setSession(last ? { status: "offline", user: last } : { status: "signed-out" });
  }
}

/** Whether someone was signed in on this device and has not signed out: then the provider may know him still. */
export function wasSignedIn(): boolean {
  return lastUser() !== undefined;
}

/** Takes the user's record with the tokens at hand. */
async function enter(readMe: () => Promise<Me>): Promise<void> {
  const me = await readMe();
  const last = lastUser();
  if (last && last.email !== me.email) await forgetData();
  localStorage.setItem(LAST_USER, JSON.stringify(me));
  setSession({ status: "signed-in", user: me });
}

function lastUser(): Me | undefined {
  const text = localStorage.getItem(LAST_USER);
  return text === null ? undefined : (JSON.parse(text) as Me);
}

/** A token that is good for at least half a minute; undefined where the user must sign in. */
export async function accessToken(): Promise<string | undefined> {
  if (tokens && tokens.expiresAt > Date.now() + 30_000) return tokens.accessToken;
  refreshing ??= refresh().finally(() => {
    refreshing = undefined;
  });
  return refreshing;
}

async function refresh(): Promise<string | undefined> {
  const known = tokens?.refreshToken ?? sessionStorage.getItem(REFRESH);
  if (!known) return undefined;
  try {
    keep(await refreshTokens(await theProvider(), known, Date.now()), known);
    return tokens?.accessToken;
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    sessionStorage.removeItem(REFRESH);
    tokens = undefined;
    return undefined;
  }
}

function keep(next: Tokens, refreshToken?: string): void {
  tokens = {
    ...next,
    refreshToken: next.refreshToken ?? refreshToken,
    idToken: next.idToken ?? tokens?.idToken,
  };
  if (tokens.refreshToken) sessionStorage.setItem(REFRESH, tokens.refreshToken);
}

function theProvider(): Promise<Provider> {
  const oidc = config()?.oidc;
  if (!oidc) return Promise.reject(new TypeError("no configuration"));
  provider ??= discover({ ...oidc, issuer: new URL(oidc.issuer, location.origin).href }).catch((error) => {
    provider = undefined;
    throw error;
  });
  return provider;
}

interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** Sends the browser to the sign-in page; afterwards it lands on `returnTo`. */
export async function signIn(returnTo: string): Promise<void> {
  await started;
  const to = await theProvider();
  const { verifier, challenge } = await makeProofKey();
  const state = makeState();
  const pending: Pending = { state, verifier, returnTo: safeReturn(returnTo) };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  location.assign(
    authorizeUrl(to, { redirectUri: callbackUri(), state, nonce: makeState(), challenge, lang: lang() }),
  );
}

/**
 * Ends a sign-in with the parameters that the provider sent the browser back with, and gives the
 * place to land on. Throws `SignInRefused` where the answer is not to our question or says no.
 */
export async function finishSignIn(answer: URLSearchParams, readMe: () => Promise<Me>): Promise<string> {
  await started;
  const text = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  const pending = text === null ? undefined : (JSON.parse(text) as Pending);
  const error = answer.get("error");
  if (error) throw new SignInRefused(error);
  const code = answer.get("code");
  if (!pending || !code || answer.get("state") !== pending.state) throw new SignInRefused("state_mismatch");
  keep(
    await exchangeCode(
      await theProvider(),
      { code, verifier: pending.verifier, redirectUri: callbackUri() },
      Date.now(),
    ),
  );
  await enter(readMe);
  return pending.returnTo;
}

/** Forgets everything of the user on this device, then ends the provider's session too. */
export async function signOut(): Promise<void> {
  const idToken = tokens?.idToken;
  await forgetAll();
  setSession({ status: "signed-out" });
  const back = `${location.origin}/sign-in?signed-out=1`;
  const to = await theProvider().catch(() => undefined);
  location.assign((to && endSessionUrl(to, back, idToken)) ?? back);
}

/** The server refused the token although it should be good: the session is over. */
export async function sessionEnded(): Promise<void> {
  await forgetAll();
  setSession({ status: "signed-out" });
}

async function forgetAll(): Promise<void> {
  tokens = undefined;
  sessionStorage.removeItem(REFRESH);
  localStorage.removeItem(LAST_USER);
  await forgetData();
}

async function forgetData(): Promise<void> {
  await Promise.all(forgetters.map((forget) => forget()));
}

function callbackUri(): string {
  return `${location.origin}/callback`;
}
