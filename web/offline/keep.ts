/** Gives the service worker assets that were loaded before it was there, or by a worker whose loads it does not see. */
export function keepForLater(assets: readonly string[]): void {
  if (!("serviceWorker" in navigator) || import.meta.env.DEV) return;
  void navigator.serviceWorker.ready.then((registration) => registration.active?.postMessage({ assets }));
}
