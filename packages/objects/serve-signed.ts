import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import type { Clock, ObjectInfo, Objects } from "@pantau/usecases";
import { type Allowed, verified } from "./signature";

export type SignedAnswer = (request: Request) => Promise<Response>;

interface Served {
  readonly secret: string;
  readonly clock: Clock;
  readonly objects: Pick<Objects, "head" | "stream">;
  /** Stores a body under a key that must be new; rejects with EEXIST where it is not. */
  readonly receive: (key: string, body: AsyncIterable<Uint8Array>) => Promise<ObjectInfo>;
}

/** Answers as S3 does: 403 for a URL that does not allow it, 412 for an existing key, 400 for a body that is not the promised one. */
export function answerSigned(served: Served): SignedAnswer {
  return async (request) => {
    const allowed = verified(new URL(request.url), request.method, served.secret, served.clock.now());
    if (!allowed)
      return refused(403, "AccessDenied", "The address has expired or was changed. Ask for a new one.");
    return allowed.method === "PUT" ? upload(served, allowed, request) : download(served, allowed, request);
  };
}

async function upload(
  served: Served,
  allowed: Allowed & { method: "PUT" },
  request: Request,
): Promise<Response> {
  const { headers } = request;
  if (headers.get("if-none-match") !== "*")
    return refused(403, "AccessDenied", "Send the header if-none-match: *.");
  if (headers.get("x-amz-checksum-sha256") !== Buffer.from(allowed.sha256, "hex").toString("base64")) {
    return refused(403, "AccessDenied", "Send the checksum header exactly as it was given.");
  }
  const length = headers.get("content-length");
  if (length === null) return refused(411, "MissingContentLength", "Send the length of the file.");
  if (Number(length) !== allowed.size)
    return refused(403, "AccessDenied", "The file has another length than was said.");
  if (await served.objects.head(allowed.key)) return exists();
  try {
    const info = await served.receive(allowed.key, checked(request.body, allowed));
    return new Response(null, { status: 200, headers: { "x-amz-version-id": info.version } });
  } catch (error) {
    if (error instanceof WrongBody)
      return refused(400, error.code, "What arrived is not the file that was promised. Send it again.");
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return exists();
    throw error;
  }
}

class WrongBody extends Error {
  constructor(readonly code: "IncompleteBody" | "BadDigest") {
    super(code);
  }
}

/** The body, failing at its end (or as soon as it is too long) where it is not the one that was promised. */
async function* checked(body: ReadableStream<Uint8Array> | null, promised: { size: number; sha256: string }) {
  const hash = createHash("sha256");
  let size = 0;
  for await (const chunk of chunksOf(body)) {
    size += chunk.length;
    if (size > promised.size) throw new WrongBody("IncompleteBody");
    hash.update(chunk);
    yield chunk;
  }
  if (size !== promised.size) throw new WrongBody("IncompleteBody");
  if (hash.digest("hex") !== promised.sha256) throw new WrongBody("BadDigest");
}

/** A sender that goes away in the middle is a body that is not whole, no fault of ours. */
async function* chunksOf(body: ReadableStream<Uint8Array> | null): AsyncIterable<Uint8Array> {
  if (!body) return;
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new WrongBody("IncompleteBody");
      });
      if (done) return;
      yield value;
    }
  } finally {
    reader.releaseLock();
  }
}

async function download(
  served: Served,
  allowed: Allowed & { method: "GET" },
  request: Request,
): Promise<Response> {
  const info = await served.objects.head(allowed.key);
  const body = info && (await served.objects.stream(allowed.key, { version: info.version }));
  if (!info || !body) return refused(404, "NoSuchKey", "The file is no longer kept.");
  const headers = {
    "content-length": String(info.size),
    "content-type": "application/octet-stream",
    "content-disposition": contentDisposition(allowed.fileName),
    "cache-control": "private, no-store",
    "x-content-type-options": "nosniff",
  };
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(Readable.toWeb(Readable.from(body)) as ReadableStream<Uint8Array>, { headers });
}

/** Always a download, never shown in the page's origin; RFC 6266 with an ASCII name for old clients. */
export function contentDisposition(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\/%]/g, "_");
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

function exists(): Response {
  return refused(
    412,
    "PreconditionFailed",
    "This file was sent already. It is being read; do not send it again.",
  );
}

function refused(status: number, code: string, message: string): Response {
  return Response.json({ code, message }, { status, headers: { "cache-control": "no-store" } });
}
