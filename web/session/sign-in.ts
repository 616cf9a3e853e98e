import type { Me } from "@pantau/api";
import { lang } from "../i18n/language";
import { authorizeUrl, exchangeCode } from "./oidc-code";
import { SignInRefused } from "./oidc-tokens";
import { makeProofKey, makeState } from "./pkce";
import { safeReturn } from "./return-to";
import { enter, keepTokens, theProvider, whenStarted } from "./session";

const PENDING = "pantau.sign-in";

interface Pending {
  readonly state: string;
  readonly verifier: string;
  readonly returnTo: string;
}

/** Sends the browser to the sign-in page; afterwards it lands on `returnTo`. */
export async function signIn(returnTo: string): Promise<void> {
  await whenStarted();
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
