import type { RequestedUpload } from "@pantau/api";

/** A line that takes nothing for so long is dead, though nobody says so: a phone that has left its cell. */
const STALLED_MS = 60_000;

/**
 * Sends the bytes to the signed address; XMLHttpRequest, since fetch tells no progress. Answers the
 * status; undefined where the line broke.
 */
export function putFile(
  upload: RequestedUpload["upload"],
  body: Blob,
  onProgress: (sent: number) => void,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(upload.method, sameOrigin(upload.url));
    for (const [name, value] of Object.entries(upload.headers)) request.setRequestHeader(name, value);
    let stalled: ReturnType<typeof setTimeout>;
    const alive = () => {
      clearTimeout(stalled);
      stalled = setTimeout(() => request.abort(), STALLED_MS);
    };
    const end = (status: number | undefined) => {
      clearTimeout(stalled);
      resolve(status);
    };
    request.upload.addEventListener("progress", (event) => {
      alive();
      onProgress(event.loaded);
    });
    request.addEventListener("load", () => end(request.status));
    request.addEventListener("error", () => end(undefined));
    request.addEventListener("timeout", () => end(undefined));
    request.addEventListener("abort", () => end(undefined));
    alive();
    request.send(body);
  });
}

/** A server that knows itself by another name of this host (localhost, 127.0.0.1) is reached by the page's own. */
function sameOrigin(url: string): string {
  const to = new URL(url, location.origin);
  const isLoopback = (host: string) => host === "localhost" || host === "127.0.0.1";
  if (isLoopback(to.hostname) && isLoopback(location.hostname))
    return location.origin + to.pathname + to.search;
  return to.href;
}
