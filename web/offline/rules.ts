/** What the worker may keep, decided by address alone; shared by worker and page. */

export const SHELL_CACHE = "pantau-shell-1";
const DATA_PREFIX = "pantau-data-";
/** On an answer from the cache: when it was saved. */
export const SAVED_HEADER = "x-pantau-saved-at";

export function dataCache(userKey: string): string {
  return `${DATA_PREFIX}${userKey}`;
}

export function isDataCache(name: string): boolean {
  return name.startsWith(DATA_PREFIX);
}

/** Readings that pages open with. Files, people, tokens and the audit trail never lie in a cache. */
const KEPT =
  /^\/api\/(me|periods|contacts|snapshots\/[\d-]+|series|measures\/[\w-]+|alerts(\/summary)?|boundaries|settings\/(deadline|schedule|targets))$/;

export type Handling = "shell" | "page" | "data" | "config" | "pass";

/** How a request is answered: `shell` from the cache first, the others from the net first. */
export function handlingOf(method: string, url: URL, origin: string, mode: string): Handling {
  if (method !== "GET" || url.origin !== origin) return "pass";
  if (url.pathname === "/api/config") return "config";
  if (url.pathname.startsWith("/api/")) return KEPT.test(url.pathname) ? "data" : "pass";
  // Signed links of files are opened as pages are: a raw file must never come near a cache.
  if (/^\/(oidc|objects)\b/.test(url.pathname)) return "pass";
  if (url.pathname.startsWith("/assets/")) return "shell";
  return mode === "navigate" ? "page" : "pass";
}
