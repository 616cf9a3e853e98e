import { createSignal } from "solid-js";
import { onForget } from "../session/session";
import { isDataCache } from "./rules";

const [newVersion, setNewVersion] = createSignal(false);

/** A newer Pantau has been installed and waits for a reload. */
export { newVersion };

if ("caches" in globalThis) {
  onForget(async () => {
    await Promise.all((await caches.keys()).filter(isDataCache).map((name) => caches.delete(name)));
  });
}

/**
 * Installs the worker (not while developing), and gives it the assets that this page runs on.
 * `begun`: called where the worker has just taken over a page that began without one.
 */
export function startOffline(begun: () => void): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  const known = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener("controllerchange", known ? () => setNewVersion(true) : begun, {
    once: true,
  });
  const assets = () =>
    performance
      .getEntriesByType("resource")
      .map((entry) => new URL(entry.name).pathname)
      .filter((path) => path.startsWith("/assets/"));
  void navigator.serviceWorker
    .register("/sw.js")
    .then(() => navigator.serviceWorker.ready)
    .then((registration) => registration.active?.postMessage({ assets: assets() }));
}
