import { inflateSync } from "node:zlib";

/** Letters of one font: by code as the page writes it, and how many hexadecimal digits a code has. */
interface Letters {
  readonly digits: number;
  readonly of: ReadonlyMap<string, string>;
}

/** The text of each page of a PDF as Chromium writes it, in the order of drawing; a line for each piece that is placed anew. */
export function pagesOfPdf(pdf: Buffer): string[] {
  const objects = new Map(
    [...pdf.toString("latin1").matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)endobj/g)].map((match) => [
      match[1] ?? "",
      match[2] ?? "",
    ]),
  );
  const pages = [...objects.values()].filter((object) => /\/Type\s*\/Page(?![s\w])/.test(object));
  return pages.map((page) => {
    const fonts = new Map(
      [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", at = ""]) => [
        name,
        lettersOf(objects, at),
      ]),
    );
    const contents = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? "";
    return textOf(streamOf(objects.get(contents)), fonts);
  });
}

function textOf(drawing: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters | undefined;
  let text = "";
  for (const [, font, placed, codes] of drawing.matchAll(
    /\/(F\d+) [\d.]+ Tf|(?:^|\s)(Tm)(?:\s|$)|<([0-9A-Fa-f]+)>/g,
  )) {
    if (font) letters = fonts.get(font);
    if (placed) text += "\n";
    if (codes && letters)
      for (let at = 0; at < codes.length; at += letters.digits)
        text += letters.of.get(codes.slice(at, at + letters.digits).toUpperCase()) ?? "";
  }
  return text.trim();
}

/** What a font's codes mean, from its ToUnicode map. */
function lettersOf(objects: ReadonlyMap<string, string>, font: string): Letters {
  const at = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? "")?.[1] ?? "";
  const map = streamOf(objects.get(at));
  const digits = /begincodespacerange\s*<([0-9A-F]+)>/i.exec(map)?.[1]?.length ?? 4;
  const of = new Map<string, string>();
  for (const [, block = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of block.matchAll(/<(\w+)> <(\w+)>/g))
      of.set(code.toUpperCase(), decoded(text));
  for (const [, block = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", first = ""] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1)
        of.set(
          code.toString(16).toUpperCase().padStart(digits, "0"),
          String.fromCharCode(parseInt(first, 16) + code - parseInt(from, 16)),
        );
  return { digits, of };
}

function decoded(hex: string): string {
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}

function streamOf(object: string | undefined): string {
  const [, head = "", body = ""] = /^([\s\S]*?)stream\r?\n([\s\S]*)\nendstream/.exec(object ?? "") ?? [];
  return /FlateDecode/.test(head) ? inflateSync(Buffer.from(body, "latin1")).toString("latin1") : body;
}
