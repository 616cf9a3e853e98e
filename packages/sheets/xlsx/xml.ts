import { LONGEST_RECORD } from "../limits";
import { FileRefused } from "../refused";

/** What XML is told to. Names come without their prefix. */
export interface XmlListener {
  open(name: string, attributes: string): void;
  text(text: string): void;
  close(name: string): void;
}

/**
 * A pull-free XML reader for the parts of a workbook: tags and text, in pieces of any size. Document
 * types are refused (workbooks have none; entities made of entities are bombs), and so is a tag or
 * text longer than a record may be. Not a validator: what is no workbook gives no rows.
 */
export class XmlReader {
  #rest = "";

  constructor(private readonly listener: XmlListener) {}

  /** Takes the next piece of the document. Throws `FileRefused`. */
  feed(piece: string): void {
    const text = this.#rest + piece;
    let at = 0;
    for (;;) {
      const tag = text.indexOf("<", at);
      if (tag < 0) break;
      const end = endOfMarkup(text, tag);
      if (end < 0) break;
      if (tag > at) this.listener.text(unescapeXml(text.slice(at, tag)));
      this.#markup(text, tag, end);
      at = end;
    }
    this.#rest = text.slice(at);
    if (this.#rest.length > LONGEST_RECORD) throw new FileRefused("malformed", 0, "xml");
  }

  /** No piece follows. Throws `FileRefused` where the document is cut short. */
  end(): void {
    if (this.#rest.trim() !== "") throw new FileRefused("malformed", 0, "xml");
  }

  #markup(text: string, tag: number, end: number): void {
    const next = text.charCodeAt(tag + 1);
    if (next === EXCLAMATION) {
      if (text.startsWith(CDATA, tag)) this.listener.text(text.slice(tag + CDATA.length, end - 3));
      else if (!text.startsWith("<!--", tag)) throw new FileRefused("malformed", 0, "xml");
    } else if (next === SLASH) {
      this.listener.close(nameAt(text, tag + 2, end - 1));
    } else if (next !== QUESTION) {
      const isEmpty = text.charCodeAt(end - 2) === SLASH;
      const name = nameAt(text, tag + 1, end - 1);
      this.listener.open(name, text.slice(tag + 1, isEmpty ? end - 2 : end - 1));
      if (isEmpty) this.listener.close(name);
    }
  }
}

const EXCLAMATION = 0x21;
const SLASH = 0x2f;
const QUESTION = 0x3f;
const COLON = 0x3a;
const CDATA = "<![CDATA[";

/** The index after the markup that begins at `tag`; -1 where it is not whole. */
function endOfMarkup(text: string, tag: number): number {
  if (text.charCodeAt(tag + 1) !== EXCLAMATION) return text.indexOf(">", tag) + 1 || -1;
  // Too short to tell a comment from a CDATA section yet.
  if (text.length - tag < CDATA.length) return -1;
  const close = text.startsWith("<!--", tag) ? "-->" : text.startsWith(CDATA, tag) ? "]]>" : ">";
  const at = text.indexOf(close, tag + 4);
  return at < 0 ? -1 : at + close.length;
}

/** The local name that stands at `at`. */
function nameAt(text: string, at: number, end: number): string {
  let from = at;
  let to = at;
  for (; to < end; to++) {
    const code = text.charCodeAt(to);
    if (code <= SPACE || code === SLASH) break;
    if (code === COLON) from = to + 1;
  }
  return text.slice(from, to);
}

/** An attribute's value, by local name; undefined where the tag has none. */
export function attribute(attributes: string, name: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (before > SPACE && before !== COLON) continue;
    const equals = at + name.length;
    // The way that nearly every writer writes it, found without a pattern.
    if (attributes.charCodeAt(equals) === EQUALS && attributes.charCodeAt(equals + 1) === DOUBLE_QUOTE) {
      const end = attributes.indexOf('"', equals + 2);
      if (end >= 0) return unescapeXml(attributes.slice(equals + 2, end));
    }
    const match = VALUE.exec(attributes.slice(equals, equals + LONGEST_VALUE));
    if (match) return unescapeXml(match[1] ?? match[2] ?? "");
  }
  return undefined;
}

const SPACE = 0x20;
const EQUALS = 0x3d;
const DOUBLE_QUOTE = 0x22;
const LONGEST_VALUE = 4096;
const VALUE = /^\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return NAMED[name] ?? whole;
    const code = name[1]?.toLowerCase() === "x" ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}

/** `_x000D_` in a workbook's texts stands for the character (ECMA-376, ST_Xstring). */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
