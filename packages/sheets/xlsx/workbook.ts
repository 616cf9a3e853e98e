import { MOST_HELD, MOST_UNPACKED } from "../limits";
import type { Wanted } from "../open";
import { FileRefused } from "../refused";
import { isDateFormat } from "./number-text";
import { attribute, unescapeText, XmlReader } from "./xml";
import { readZipDirectory, unpack, type ZipEntry } from "./zip-directory";

/** What is needed to read the rows of one sheet. */
export interface SheetSource {
  readonly bytes: Uint8Array;
  readonly entry: ZipEntry;
  readonly texts: readonly string[];
  /** By style number: whether numbers of that style are dates. */
  readonly isDate: readonly boolean[];
  readonly is1904: boolean;
}

/** Opens the sheet named as wanted, else the first. Throws `FileRefused`. */
export async function openWorkbook(bytes: Uint8Array, wanted: Wanted): Promise<SheetSource> {
  const { entries, related, book, sheets, is1904 } = await openBook(bytes);
  const sheet = sheets.find(({ name }) => name.toLowerCase() === wanted.sheet) ?? sheets[0];
  const target = sheet && related.get(sheet.id);
  if (target?.type !== "worksheet") throw new FileRefused("empty_file", 0, "no_sheet");
  const partOf = (type: string) =>
    entries.get([...related.values()].find((one) => one.type === type)?.path ?? "");
  const entry = entries.get(target.path);
  if (!entry) throw new FileRefused("malformed", 0, "zip");
  const texts = partOf("sharedStrings");
  const styles = partOf("styles");
  refuseBombs([...entries.values()], [texts, styles, book]);
  return {
    bytes,
    entry,
    is1904,
    texts: texts ? await readTexts(bytes, texts) : [],
    isDate: styles ? await readDateStyles(bytes, styles) : [],
  };
}

/** The names of a workbook's sheets in their order. Throws `FileRefused`. */
export async function sheetNames(bytes: Uint8Array): Promise<string[]> {
  return (await openBook(bytes)).sheets.map(({ name }) => name);
}

/** What a workbook says of its parts, before any sheet is read. */
async function openBook(bytes: Uint8Array) {
  const entries = new Map(readZipDirectory(bytes).map((entry) => [entry.name, entry]));
  const root = await relations(bytes, entries, "_rels/.rels", "");
  const path = [...root.values()].find(({ type }) => type === "officeDocument")?.path;
  const book = path === undefined ? undefined : entries.get(path);
  if (!path || !book?.name.endsWith(".xml")) throw new FileRefused("unsupported_format", 0, "zip");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const related = await relations(bytes, entries, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  return { entries, book, related, ...(await readBook(bytes, book)) };
}

/** Nothing is unpacked past what the directory says, so what it says can be judged. */
function refuseBombs(all: readonly ZipEntry[], held: readonly (ZipEntry | undefined)[]): void {
  const sum = (entries: readonly (ZipEntry | undefined)[]) =>
    entries.reduce((total, entry) => total + (entry?.unpacked ?? 0), 0);
  if (sum(all) > MOST_UNPACKED || sum(held) > MOST_HELD) throw new FileRefused("too_large", 0, "bytes");
}

interface Relation {
  /** Last word of its type, e.g. `worksheet`. */
  readonly type: string;
  readonly path: string;
}

async function relations(
  bytes: Uint8Array,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
  folder: string,
): Promise<ReadonlyMap<string, Relation>> {
  const found = new Map<string, Relation>();
  const entry = entries.get(name);
  if (!entry) return found;
  await readXml(bytes, entry, (tag, attributes) => {
    if (tag !== "Relationship") return;
    const type = attribute(attributes, "Type") ?? "";
    const target = attribute(attributes, "Target") ?? "";
    const path = new URL(target, `zip:///${folder}`).pathname.slice(1);
    found.set(attribute(attributes, "Id") ?? "", { type: type.slice(type.lastIndexOf("/") + 1), path });
  });
  return found;
}

async function readBook(bytes: Uint8Array, entry: ZipEntry) {
  const sheets: { name: string; id: string }[] = [];
  let is1904 = false;
  await readXml(bytes, entry, (tag, attributes) => {
    if (tag === "workbookPr") is1904 = /^(1|true)$/.test(attribute(attributes, "date1904") ?? "");
    // Of the two ids, `sheetId` is none of a relation; its name ends otherwise.
    if (tag === "sheet")
      sheets.push({ name: attribute(attributes, "name") ?? "", id: relationId(attributes) });
  });
  return { sheets, is1904 };
}

function relationId(attributes: string): string {
  return /\s[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? "";
}

async function readDateStyles(bytes: Uint8Array, entry: ZipEntry): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCells = false;
  await readXml(
    bytes,
    entry,
    (tag, attributes) => {
      if (tag === "numFmt")
        codes.set(Number(attribute(attributes, "numFmtId")), attribute(attributes, "formatCode") ?? "");
      if (tag === "cellXfs") inCells = true;
      if (tag !== "xf" || !inCells) return;
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      isDate.push(isDateFormat(id, codes.get(id)));
    },
    (tag) => {
      if (tag === "cellXfs") inCells = false;
    },
  );
  return isDate;
}

async function readTexts(bytes: Uint8Array, entry: ZipEntry): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let depthOfSound = 0;
  let inText = false;
  await readXml(
    bytes,
    entry,
    (tag) => {
      if (tag === "si") text = "";
      if (tag === "rPh") depthOfSound++;
      if (tag === "t") inText = depthOfSound === 0;
    },
    (tag) => {
      if (tag === "si") texts.push(unescapeText(text));
      if (tag === "rPh") depthOfSound--;
      if (tag === "t") inText = false;
    },
    (piece) => {
      if (inText) text += piece;
    },
  );
  return texts;
}

const ignore = () => {};

async function readXml(
  bytes: Uint8Array,
  entry: ZipEntry,
  open: (name: string, attributes: string) => void,
  close: (name: string) => void = ignore,
  text: (text: string) => void = ignore,
): Promise<void> {
  if (entry.unpacked > MOST_HELD) throw new FileRefused("too_large", 0, "bytes");
  const reader = new XmlReader({ open, close, text });
  for await (const piece of decoded(unpack(bytes, entry))) reader.feed(piece);
  reader.end();
}

/** Bytes as text. Throws `FileRefused` where they are not UTF-8. */
export async function* decoded(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for await (const chunk of source) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (error) {
    if (error instanceof TypeError) throw new FileRefused("bad_encoding");
    throw error;
  }
}
