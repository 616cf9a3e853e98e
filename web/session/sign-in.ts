import type { Me } from "@pantau/api";
import { lang } from "../i18n/language";
import { authorizeUrl, exchangeCode } from "./oidc-code";
import { SignInRefused } from "./oidc-tokens";
import { makeProofKey, makeState } from "./pkce";
import { safeReturn } from "./return-to";
import { config, enter, keepTokens, theProvider, whenStarted } from "./session";

const PENDING = "pantau.sign-in";

interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** Sends the browser to the sign-in page; afterwards it lands on `returnTo`. */
export async function signIn(returnTo: string): Promise<void> {
  location.assign(await signInUrl(returnTo));
}

/**
 * Where a new password is chosen by a link or code that is mailed. Cognito's page for it takes what its
 * sign-in page takes and signs in afterwards; the laptop platform's needs the address alone.
 */
export async function newPasswordUrl(email: string, returnTo: string): Promise<string> {
  if (config()?.embedded) return `/oidc/forgot?${new URLSearchParams({ lang: lang(), email })}`;
  const url = new URL(await signInUrl(returnTo));
  url.pathname = "/forgotPassword";
  return url.href;
}

async function signInUrl(returnTo: string): Promise<string> {
  await whenStarted();
  const to = await theProvider();
  const { verifier, challenge } = await makeProofKey();
  const state = makeState();
  const pending: Pending = { state, verifier, returnTo: safeReturn(returnTo) };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const request = { redirectUri: callbackUri(), state, nonce: makeState(), challenge, lang: lang() };
  return authorizeUrl(to, request);
}

/** Where the sign-in that is going on wants to land. */
export function wantedReturn(): string {
  const text = sessionStorage.getItem(PENDING);
  return text === null ? "/" : (JSON.parse(text) as Pending).returnTo;
}

/**
 * Ends a sign-in with the parameters that the provider sent the browser back with, and gives the
 * place to land on. Throws `SignInRefused` where the answer is not to our question or says no.
 */
export async function finishSignIn(answer: URLSearchParams, readMe: () => Promise<Me>): Promise<string> {
  await whenStarted();
  const text = sessionStorage.getItem(PENDING);
  sessionStorage.removeItem(PENDING);
  const pending = text === null ? undefined : (JSON.parse(text) as Pending);
  const error = answer.get("error");
  if (error) throw new SignInRefused(error);
  const code = answer.get("code");
  if (!pending || !code || answer.get("state") !== pending.state) throw new SignInRefused("state_mismatch");
  keepTokens(
    await exchangeCode(
      await theProvider(),
      { code, verifier: pending.verifier, redirectUri: callbackUri() },
      Date.now(),
    ),
  );
  await enter(readMe);
  return pending.returnTo;
}

function callbackUri(): string {
  return `${location.origin}/callback`;
}
