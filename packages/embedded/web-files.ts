import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";

/** Answers requests for the built web; undefined where it has nothing under that path. */
export type WebFiles = (request: Request) => Response | undefined;

interface WebFile {
  readonly type: string;
  readonly etag: string;
  /** Content by encoding: `identity`, and `br` and `gzip` where the build compressed it. */
  readonly bodies: ReadonlyMap<string, string>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  // The villages, for validation in the browser.
  ".bin": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
};
const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

const CSP = [
  "default-src 'self'",
  // Charts and positioned popups set styles of elements.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CSP,
  "x-content-type-options": "nosniff",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
};

/**
 * The built web of a directory, read once at the start: only what was there then is ever served.
 * Paths that are no file are pages of the app and get its `index.html`.
 */
export function makeWebFiles(directory: string): WebFiles {
  const files = readFiles(directory);
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const { pathname } = new URL(request.url);
    const file = files.get(pathname) ?? (isPage(pathname) ? files.get("/index.html") : undefined);
    return file && answer(file, pathname, request);
  };
}

function readFiles(directory: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(directory)) return files;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const etag = `"${createHash("sha256").update(readFileSync(path)).digest("base64url").slice(0, 22)}"`;
    const bodies = new Map([["identity", path]]);
    for (const [encoding, suffix] of ENCODINGS)
      if (existsSync(path + suffix)) bodies.set(encoding, path + suffix);
    files.set(`/${relative(directory, path).split(sep).join("/")}`, { type, etag, bodies });
  }
  return files;
}

/** A path of the app's router: one whose last part has no extension. The dot of a region code makes none. */
function isPage(pathname: string): boolean {
  return !/\.[a-z][a-z0-9]*$/i.test(pathname);
}

function answer(file: WebFile, pathname: string, request: Request): Response {
  const headers: Record<string, string> = {
    ...PAGE_HEADERS,
    etag: file.etag,
    vary: "accept-encoding",
    // Names under assets/ carry a hash of their content; everything else is asked for again.
    "cache-control": pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
  };
  if (request.headers.get("if-none-match") === file.etag) return new Response(null, { status: 304, headers });
  const [encoding, path] = chosenBody(file, request.headers.get("accept-encoding") ?? "");
  const body = readFileSync(path);
  headers["content-type"] = file.type;
  headers["content-length"] = String(body.length);
  if (encoding !== "identity") headers["content-encoding"] = encoding;
  return new Response(request.method === "HEAD" ? null : new Uint8Array(body), { headers });
}

function chosenBody({ bodies }: WebFile, accepted: string): readonly [string, string] {
  for (const [encoding] of ENCODINGS) {
    const path = bodies.get(encoding);
    if (path !== undefined && new RegExp(`\\b${encoding}\\b(?!;\\s*q=0(?:[,\\s]|$))`).test(accepted))
      return [encoding, path];
  }
  return ["identity", bodies.get("identity") as string];
}
