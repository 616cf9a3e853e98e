import { createHmac, timingSafeEqual } from "node:crypto";

/** What a signed URL allows; every field is under the signature. */
export type Allowed =
  | {
      readonly method: "PUT";
      readonly key: string;
      readonly expires: number;
      readonly size: number;
      readonly sha256: string;
    }
  | { readonly method: "GET"; readonly key: string; readonly expires: number; readonly fileName: string };

/** Path (from `/objects/` on) and query of a signed URL. `expires` in seconds since 1970. */
export function signedPath(allowed: Allowed, secret: string): string {
  const { key, ...rest } = allowed;
  const query = new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]));
  query.set("signature", sign(allowed, secret));
  return `${OBJECTS_PATH}${key.split("/").map(encodeURIComponent).join("/")}?${query}`;
}

/** The path that signed URLs begin with. */
export const OBJECTS_PATH = "/objects/";

/** What the URL allows at this time; undefined where it is not ours, was changed, or expired. */
export function verified(url: URL, method: string, secret: string, now: Date): Allowed | undefined {
  const allowed = parse(url, method);
  if (!allowed || allowed.expires * 1000 < now.getTime()) return undefined;
  const given = Buffer.from(url.searchParams.get("signature") ?? "", "utf8");
  const right = Buffer.from(sign(allowed, secret), "utf8");
  return given.length === right.length && timingSafeEqual(given, right) ? allowed : undefined;
}

function parse(url: URL, method: string): Allowed | undefined {
  const query = url.searchParams;
  const key = decoded(url.pathname.slice(OBJECTS_PATH.length));
  const expires = Number(query.get("expires"));
  if (key === undefined || !Number.isSafeInteger(expires)) return undefined;
  if (query.get("method") === "PUT" && method === "PUT") {
    return { method, key, expires, size: Number(query.get("size")), sha256: query.get("sha256") ?? "" };
  }
  if (query.get("method") === "GET" && (method === "GET" || method === "HEAD")) {
    return { method: "GET", key, expires, fileName: query.get("fileName") ?? "" };
  }
  return undefined;
}

function decoded(path: string): string | undefined {
  try {
    return path.split("/").map(decodeURIComponent).join("/");
  } catch {
    return undefined; // A malformed escape is a URL that was not signed here.
  }
}

function sign(allowed: Allowed, secret: string): string {
  const fields = Object.entries(allowed).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac("sha256", secret).update(JSON.stringify(fields)).digest("base64url");
}
