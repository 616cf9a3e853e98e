import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { MiddlewareHandler } from "hono";

const SMALLEST = 1_000;
const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Compresses JSON: a period of the whole nation travels over thin lines. */
export const compression: MiddlewareHandler = async (c, next) => {
  await next();
  const accepted = c.req.header("accept-encoding") ?? "";
  const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : undefined;
  const isJson = c.res.headers.get("content-type")?.includes("json") ?? false;
  if (!isJson || c.res.headers.has("content-encoding")) return;
  c.res.headers.append("vary", "Accept-Encoding");
  if (!encoding || !c.res.body) return;
  const plain = Buffer.from(await c.res.arrayBuffer());
  const body = plain.length < SMALLEST ? undefined : await compress(encoding, plain);
  const { status } = c.res;
  const headers = new Headers(c.res.headers);
  headers.delete("content-length");
  if (body) headers.set("content-encoding", encoding);
  c.res = undefined;
  c.res = new Response(new Uint8Array(body ?? plain), { status, headers });
};

function compress(encoding: "br" | "gzip", plain: Buffer): Promise<Buffer> {
  if (encoding === "gzip") return gzipped(plain, { level: 6 });
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  return brotli(plain, { params });
}
