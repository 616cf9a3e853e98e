import { dataCache, handlingOf, isDataCache, SAVED_HEADER, SHELL_CACHE } from "./rules";
import { USER_HEADER } from "./user-key";

/**
 * Opens the last seen pages without a line. Assets carry their content's hash in their names, so
 * they are answered from the cache; pages and readings come from the net, and from the cache only
 * where there is none, with the time at which they were saved.
 */
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(SHELL_CACHE)
      .then((cache) => cache.addAll(["/", "/api/config"]))
      .then(() => worker.skipWaiting()),
  );
});

worker.addEventListener("activate", (event) => {
  event.waitUntil(worker.clients.claim());
});

/** The page tells which assets it runs on: they were loaded before the worker was there. */
worker.addEventListener("message", (event) => {
  const { assets } = event.data as { assets?: readonly string[] };
  if (assets) event.waitUntil(keepAssets(assets));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const handling = handlingOf(request.method, new URL(request.url), worker.location.origin, request.mode);
  if (handling === "shell") event.respondWith(cacheFirst(request));
  if (handling === "page") event.respondWith(netFirst(request, SHELL_CACHE, "/"));
  if (handling === "config") event.respondWith(netFirst(request, SHELL_CACHE, "/api/config"));
  if (handling === "data") event.respondWith(dataFor(request));
});

async function keepAssets(assets: readonly string[]): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  const known = new Set((await cache.keys()).map((request) => new URL(request.url).pathname));
  await Promise.all(assets.filter((path) => !known.has(path)).map((path) => cache.add(path)));
}

async function cacheFirst(request: Request): Promise<Response> {
  const cache = await caches.open(SHELL_CACHE);
  const kept = await cache.match(request);
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function netFirst(request: Request, cacheName: string, key: string): Promise<Response> {
  const cache = await caches.open(cacheName);
  try {
    const answer = await fetch(request);
    if (answer.ok && isOwn(answer, key)) await cache.put(key, await stamped(answer.clone()));
    return answer;
  } catch (error) {
    const kept = await cache.match(key);
    if (kept) return kept;
    throw error;
  }
}

/** The one page that all addresses are, or the configuration; never a file that a link happened to open. */
function isOwn(answer: Response, key: string): boolean {
  const type = answer.headers.get("content-type") ?? "";
  return type.startsWith(key === "/" ? "text/html" : "application/json");
}

/**
 * Readings are kept for the user whom the page names; a refused token empties all readings. A page
 * that has no token can be answered from here alone.
 */
async function dataFor(request: Request): Promise<Response> {
  const user = request.headers.get(USER_HEADER);
  const headers = new Headers(request.headers);
  headers.delete(USER_HEADER);
  const bare = new Request(request, { headers });
  if (!user) return fetch(bare);
  const authorized = headers.has("authorization");
  const saved = async () => (await caches.open(dataCache(user))).match(request.url);
  const kept = authorized ? undefined : await saved();
  if (kept) return kept;
  try {
    const answer = await fetch(bare);
    if (answer.status === 401 && authorized) await forgetData();
    if (answer.ok) {
      const cache = await caches.open(dataCache(user));
      await cache.put(request.url, await stamped(answer.clone()));
    }
    return answer;
  } catch (error) {
    const last = await saved();
    if (last) return last;
    throw error;
  }
}

async function forgetData(): Promise<void> {
  await Promise.all((await caches.keys()).filter(isDataCache).map((name) => caches.delete(name)));
}

/** A copy that says when it was saved. */
async function stamped(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  headers.set(SAVED_HEADER, new Date().toISOString());
  // The body is stored unpacked, and a cache refuses answers that vary with everything.
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.delete("vary");
  // "There is none" (204) may have no body, not even an empty one.
  const body = answer.status === 204 ? null : await answer.blob();
  return new Response(body, { status: answer.status, headers });
}
