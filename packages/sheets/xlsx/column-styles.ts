import { collect } from "../bytes-source";
import { readZipDirectory, unpack } from "./zip-directory";
import { writeZip } from "./zip-write";

const FIRST_SHEET = "xl/worksheets/sheet1.xml";

/**
 * Gives whole columns of a workbook's first sheet the format of their cell in row 2, so that what is
 * typed further down is kept as text, too. The writer of workbooks formats cells only.
 */
export async function formatWholeColumns(workbook: Uint8Array): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const entry of readZipDirectory(workbook)) {
    const bytes = await collect(unpack(workbook, entry));
    files.set(entry.name, entry.name === FIRST_SHEET ? withColumnStyles(bytes) : bytes);
  }
  return writeZip(files);
}

function withColumnStyles(sheet: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(sheet);
  const styles = new Map<number, string>();
  for (const [, letter = "", attributes = ""] of xml.matchAll(/<c r="([A-Z])2"([^>]*)>/g)) {
    const style = /\bs="(\d+)"/.exec(attributes)?.[1];
    if (style !== undefined) styles.set(letter.charCodeAt(0) - 64, style);
  }
  const formatted = xml.replace(/<col min="(\d+)"/g, (tag, column: string) => {
    const style = styles.get(Number(column));
    return style === undefined ? tag : `${tag} style="${style}"`;
  });
  return new TextEncoder().encode(formatted);
}
