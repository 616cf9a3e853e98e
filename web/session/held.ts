import type { Me } from "@pantau/api";
import type { Provider } from "./oidc-tokens";

/** What a device and a tab remember of a session. Free of everything that a page is drawn with: read before that is there. */
export const REFRESH = "pantau.refresh";
/** Whose refresh token it is. */
export const REFRESH_USER = "pantau.refresh-user";
export const PROVIDER = "pantau.provider";
export const LAST_USER = "pantau.last-user";
/** The event that comes before a sign-out; stopped, nobody is signed out. */
export const LEAVING = "pantau.leaving";

/** Who was here last and has not signed out: no token, no secret. */
export function lastUser(): Me | undefined {
  const text = localStorage.getItem(LAST_USER);
  return text === null ? undefined : (JSON.parse(text) as Me);
}

/** The last user of this device, if it is his refresh token that this tab holds. */
export function heldUser(): Me | undefined {
  const last = lastUser();
  const held = sessionStorage.getItem(REFRESH) !== null && sessionStorage.getItem(REFRESH_USER);
  return last && held === last.email ? last : undefined;
}

/** What this tab learned of the provider before a reload. */
export function knownProvider(): Provider | undefined {
  const text = sessionStorage.getItem(PROVIDER);
  return text === null ? undefined : (JSON.parse(text) as Provider);
}
