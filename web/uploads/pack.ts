import { canonicalCsv } from "./canonical";
import type { Packed, Part, Shipment } from "./part";
import { isOneUntouched, typeOf } from "./validate";

/** Smaller files gain nothing from packing. */
const WORTH_PACKING = 1024;
const GZIP = [0x1f, 0x8b];
const ZIP = [0x50, 0x4b];

/** The bytes that are sent for a shipment: the file itself where it is one untouched table, gzipped where it is text. */
export async function pack(shipment: Shipment): Promise<Packed> {
  const { body, fileName } = await plainFile(shipment);
  const head = new Uint8Array(await body.slice(0, 2).arrayBuffer());
  const isText = !isLike(head, GZIP) && !isLike(head, ZIP);
  const sent =
    isText && body.size > WORTH_PACKING
      ? { body: await gzip(body), fileName: `${fileName}.gz` }
      : { body, fileName };
  return { ...sent, size: sent.body.size, sha256: await sha256(sent.body) };
}

async function plainFile(shipment: Shipment): Promise<{ body: Blob; fileName: string }> {
  const only = shipment.parts[0] as Part;
  if (isOneUntouched(shipment) && only.asSent) return { body: only.file, fileName: only.file.name };
  const { body } = await canonicalCsv(typeOf(shipment), shipment.parts, shipment.mends);
  const fileName =
    isOneUntouched(shipment) || shipment.parts.length === 1 ? plainName(only.file.name) : undefined;
  return { body, fileName: `${fileName ?? [shipment.type, shipment.period, shipment.region].join("_")}.csv` };
}

function plainName(name: string): string {
  return name.replace(/\.(csv|tsv|txt|xlsx)?(\.gz)?$/i, "");
}

async function gzip(body: Blob): Promise<Blob> {
  const packed = body.stream().pipeThrough(new CompressionStream("gzip"));
  return new Response(packed).blob();
}

export async function sha256(body: Blob): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", await body.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isLike(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => head[i] === byte);
}
