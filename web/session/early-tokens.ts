import { knownProvider, REFRESH } from "./held";
import { refreshTokens, type Tokens } from "./oidc-tokens";

let early: Promise<Tokens> | undefined;

/** Asks for new tokens where this tab knows how; undefined where it does not. */
export function refreshEarly(): Promise<Tokens> | undefined {
  const provider = knownProvider();
  const held = sessionStorage.getItem(REFRESH);
  if (provider && held !== null) early = refreshTokens(provider, held, Date.now());
  return early;
}

/** What was asked for early, once: a refresh token is good for one answer. */
export function takeEarlyTokens(): Promise<Tokens> | undefined {
  const asked = early;
  early = undefined;
  return asked;
}
