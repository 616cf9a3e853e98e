/** What a file is, by its first bytes. */
export type Magic = "gzip" | "zip" | "text" | "other" | "nothing";

/** First bytes that are looked at. */
export const MAGIC_LENGTH = 512;

/** First bytes of files that people send by mistake. */
const OTHERS: readonly (readonly number[])[] = [
  [0xd0, 0xcf, 0x11, 0xe0], // old Office (xls)
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x50, 0x41, 0x52, 0x31], // Parquet
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];
/** Web pages and XML that carry a spreadsheet's name. */
const MARKUP = /^\ufeff?\s*<(\?xml|!doctype|html|table|workbook)/i;

/** Tells files by content; a name is never asked. */
export function magicOf(head: Uint8Array): Magic {
  if (head.length === 0) return "nothing";
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (begins(head, [0x50, 0x4b, 0x03, 0x04]) || begins(head, [0x50, 0x4b, 0x05, 0x06])) return "zip";
  if (OTHERS.some((magic) => begins(head, magic))) return "other";
  return MARKUP.test(new TextDecoder().decode(head)) ? "other" : "text";
}

function begins(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => head[index] === byte);
}
