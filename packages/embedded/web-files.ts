import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import {
  ASKED_EACH_TIME,
  CACHED_FOR_EVER,
  CONTENT_TYPES,
  contentSecurityPolicy,
  FILE_PATH,
  HASHED_FOLDER,
  SITE_HEADERS,
} from "@pantau/api/site";

/** Answers requests for the built web; undefined where it has nothing under that path. */
export type WebFiles = (request: Request) => Response | undefined;

interface WebFile {
  readonly type: string;
  readonly etag: string;
  /** Content by encoding: `identity`, and `br` and `gzip` where the build compressed it. */
  readonly bodies: ReadonlyMap<string, string>;
}

const ENCODINGS = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

/** Sign-in, API and object store have the page's own origin here: it need call nobody else. */
const PAGE_HEADERS = { ...SITE_HEADERS, "content-security-policy": contentSecurityPolicy() };

/**
 * The built web of a directory, read once at the start: only what was there then is ever served.
 * Paths that are no file are pages of the app and get its `index.html`.
 */
export function makeWebFiles(directory: string): WebFiles {
  const files = readFiles(directory);
  return (request) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const { pathname } = new URL(request.url);
    const file = files.get(pathname) ?? (FILE_PATH.test(pathname) ? undefined : files.get("/index.html"));
    return file && answer(file, pathname, request);
  };
}

function readFiles(directory: string): Map<string, WebFile> {
  const files = new Map<string, WebFile>();
  if (!existsSync(directory)) return files;
  for (const entry of readdirSync(directory, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = CONTENT_TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const etag = `"${createHash("sha256").update(readFileSync(path)).digest("base64url").slice(0, 22)}"`;
    const bodies = new Map([["identity", path]]);
    for (const [encoding, suffix] of ENCODINGS)
      if (existsSync(path + suffix)) bodies.set(encoding, path + suffix);
    files.set(`/${relative(directory, path).split(sep).join("/")}`, { type, etag, bodies });
  }
  return files;
}

function answer(file: WebFile, pathname: string, request: Request): Response {
  const headers: Record<string, string> = {
    ...PAGE_HEADERS,
    etag: file.etag,
    vary: "accept-encoding",
    "cache-control": pathname.startsWith(`/${HASHED_FOLDER}/`) ? CACHED_FOR_EVER : ASKED_EACH_TIME,
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
