import type { Me, PublicConfig } from "@pantau/api";
import { createSignal } from "solid-js";
import { SAVED_HEADER } from "../offline/rules";
import { takeEarlyTokens } from "./early-tokens";
import {
  heldUser,
  knownProvider,
  LAST_USER,
  LEAVING,
  lastUser,
  PROVIDER,
  REFRESH,
  REFRESH_USER,
} from "./held";
import { type Provider, refreshTokens, SignInRefused, type Tokens } from "./oidc-tokens";

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

/** Done when the beginning is. */
export function whenStarted(): Promise<void> {
  return started ?? Promise.resolve();
}

async function start(readMe: () => Promise<Me>): Promise<void> {
  try {
    // After a reload of this tab the provider is known: the token need not wait for the configuration.
    const early = knownProvider() && accessToken();
    early?.catch(() => undefined);
    await readConfig();
    const held = heldUser();
    // This tab's own user of a moment ago: shown at once, asked for again beside.
    if (held && session().status === "starting") setSession({ status: "signed-in", user: held });
    if (!((await early) ?? (await accessToken()))) setSession({ status: "signed-out" });
    // Coming back from offline it must succeed, or be tried again: nobody is shown as here until it has.
    else if (held && session().status === "signed-in") void enter(readMe).catch(endIfRefused);
    else await enter(readMe);
  } catch {
    // No line, or a server that is restarting: show what was saved, and say so.
    const last = lastUser();
    setSession(last ? { status: "offline", user: last } : { status: "signed-out" });
    // With a token to refresh the session goes on by itself; else the next reading leads to the sign-in.
    if (heldUser()) tryAgain(readMe);
  }
}

/** Rests between two tries; the last one stays. */
const RESTS_MS = [2_000, 4_000, 8_000];
let tries = 0;

/** When the device says that the line is back, or after a while: many a device calls itself online while nothing gets through. */
function tryAgain(readMe: () => Promise<Me>): void {
  const again = () => {
    clearTimeout(timer);
    removeEventListener("online", again);
    void startSession(readMe);
  };
  const timer = setTimeout(again, RESTS_MS[Math.min(tries, RESTS_MS.length - 1)]);
  tries += 1;
  addEventListener("online", again);
}

/** Throws `TypeError` without a line, also where the worker has a saved one. */
async function readConfig(): Promise<void> {
  const answer = await fetch("/api/config");
  setConfig((await answer.json()) as PublicConfig);
  if (answer.headers.has(SAVED_HEADER)) throw new TypeError("no line");
}

/** The user was disabled meanwhile: the session is over. Anything else shows itself in the next reading. */
async function endIfRefused(error: unknown): Promise<void> {
  if (error instanceof Error && "status" in error && error.status === 403) await sessionEnded();
}

/** Whether someone was signed in on this device and has not signed out: then the provider may know him still. */
export function wasSignedIn(): boolean {
  return lastUser() !== undefined;
}

/** Takes the user's record with the tokens at hand. */
export async function enter(readMe: () => Promise<Me>): Promise<void> {
  const me = await readMe();
  const last = lastUser();
  if (last && last.email !== me.email) await forgetData();
  const record = JSON.stringify(me);
  const now = session();
  // Most often he is who the page already shows: nothing need be drawn again.
  const isShown = now.status === "signed-in" && JSON.stringify(now.user) === record;
  localStorage.setItem(LAST_USER, record);
  sessionStorage.setItem(REFRESH_USER, me.email);
  tries = 0;
  if (!isShown) setSession({ status: "signed-in", user: me });
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
    const early = takeEarlyTokens();
    keepTokens(await (early ?? refreshTokens(await theProvider(), known, Date.now())), known);
    return tokens?.accessToken;
  } catch (error) {
    if (!(error instanceof SignInRefused)) throw error;
    sessionStorage.removeItem(REFRESH);
    tokens = undefined;
    return undefined;
  }
}

/** Takes tokens that the provider gave; `refreshToken`: the one so far, where it sent no new one. */
export function keepTokens(next: Tokens, refreshToken?: string): void {
  tokens = {
    ...next,
    refreshToken: next.refreshToken ?? refreshToken,
    idToken: next.idToken ?? tokens?.idToken,
  };
  if (tokens.refreshToken) sessionStorage.setItem(REFRESH, tokens.refreshToken);
}

/** The authorization server, from its own description. Throws `TypeError` without a line. */
export function theProvider(): Promise<Provider> {
  const known = knownProvider();
  if (known) provider ??= Promise.resolve(known);
  if (provider) return provider;
  const oidc = config()?.oidc;
  if (!oidc) return Promise.reject(new TypeError("no configuration"));
  // Known from the second opening of a tab on: not part of what every page loads.
  provider = import("./oidc")
    .then(({ discover }) => discover({ ...oidc, issuer: new URL(oidc.issuer, location.origin).href }))
    .then(
      (found) => {
        sessionStorage.setItem(PROVIDER, JSON.stringify(found));
        return found;
      },
      (error) => {
        provider = undefined;
        throw error;
      },
    );
  return provider;
}

/**
 * Forgets everything of the user on this device, then ends the provider's session too. Whoever holds what
 * would be lost hears `LEAVING` before and may stop it.
 */
export async function signOut(): Promise<void> {
  if (!dispatchEvent(new Event(LEAVING, { cancelable: true }))) return;
  const idToken = tokens?.idToken;
  await forgetAll();
  setSession({ status: "signed-out" });
  const back = `${location.origin}/sign-in?signed-out=1`;
  const leave = async () => (await import("./oidc")).endSessionUrl(await theProvider(), back, idToken);
  location.assign((await leave().catch(() => undefined)) ?? back);
}

/** The server refused the token although it should be good: the session is over. */
export async function sessionEnded(): Promise<void> {
  await forgetAll();
  setSession({ status: "signed-out" });
}

// Who signs out, or in as somebody else, does so in every tab; what this one still held goes with its page.
window.addEventListener("storage", ({ key, newValue }) => {
  if (key !== LAST_USER || !user() || newValue?.includes(`"${user()?.email}"`)) return;
  forgetTokens();
  location.reload();
});

/** There is no token any more, e.g. in a tab that was opened without a line: nothing is forgotten. */
export function signInAgain(): void {
  setSession({ status: "signed-out" });
}

async function forgetAll(): Promise<void> {
  forgetTokens();
  localStorage.removeItem(LAST_USER);
  await forgetData();
}

function forgetTokens(): void {
  tokens = undefined;
  for (const key of [REFRESH, REFRESH_USER]) sessionStorage.removeItem(key);
}

async function forgetData(): Promise<void> {
  await Promise.all(forgetters.map((forget) => forget()));
}
