import type { Format } from "../i18n/format";
import type { Words } from "../i18n/id";
import { type Drawable, drawingOf } from "./drawings";
import { pictureOf, pngOf } from "./picture";
import { fileName, type Provenance, provenanceLines } from "./provenance";
import { saveFile } from "./save";
import { type Exportable, tableFile, tableOf } from "./table-file";

/** What can be taken from a page: its table, or its drawing. */
export type ExportKind = "csv" | "xlsx" | "svg" | "png";

/** Makes the file and saves it. Throws where this browser lacks a piece or memory runs out. */
export async function exportFile<Row>(
  kind: ExportKind,
  of: {
    readonly provenance: Provenance;
    readonly table: Exportable<Row> | undefined;
    readonly shown: Drawable | undefined;
  },
  words: Words,
  format: Format,
): Promise<void> {
  const lines = provenanceLines(of.provenance, words, format);
  saveFile(await made(kind, of, lines, words), fileName(of.provenance, kind));
}

async function made<Row>(
  kind: ExportKind,
  of: { readonly table: Exportable<Row> | undefined; readonly shown: Drawable | undefined },
  lines: readonly string[],
  words: Words,
): Promise<Blob> {
  if (kind === "csv" || kind === "xlsx") {
    const { columns = [], rows = [], allRows } = of.table ?? {};
    return tableFile(tableOf({ columns, rows: (await allRows?.()) ?? rows }, lines), kind);
  }
  if (!of.shown) throw new Error("nothing is drawn");
  const svg = pictureOf(
    drawingOf(of.shown, words),
    lines,
    of.shown instanceof Element ? of.shown : undefined,
  );
  return kind === "png" ? pngOf(svg) : new Blob([svg], { type: "image/svg+xml" });
}
