import { FileRefused } from "../refused";
import { dateText, numberText } from "./number-text";
import type { SheetSource } from "./workbook";
import { attribute, unescapeText, type XmlListener } from "./xml";

const MOST_COLUMNS = 16_384;

/** One row of a sheet that has cells. */
export interface SheetRow {
  /** From 1. */
  readonly row: number;
  /** Texts by column; holes and "" are blank. */
  readonly cells: string[];
}

/** Listens to the XML of a sheet and puts its rows together as texts. */
export class SheetRows implements XmlListener {
  /** Rows that are whole and not taken yet. */
  #rows: SheetRow[] = [];
  #row = 0;
  #cells: string[] | undefined;
  #column = -1;
  #type = "n";
  #style = 0;
  #text = "";
  #isValue = false;
  #depthOfSound = 0;

  constructor(private readonly source: Pick<SheetSource, "texts" | "isDate" | "is1904">) {}

  /** Takes the rows with at least one cell that is not blank, without the blank cells at their end. */
  *takeFilled(): Generator<SheetRow, void> {
    const rows = this.#rows;
    this.#rows = [];
    for (const row of rows) {
      while (row.cells.length > 0 && (row.cells.at(-1) ?? "").trim() === "") row.cells.pop();
      if (row.cells.length > 0) yield row;
    }
  }

  open(name: string, attributes: string): void {
    switch (name) {
      case "row":
        this.#row = Number(attribute(attributes, "r") ?? this.#row + 1);
        this.#cells = [];
        this.#column = -1;
        break;
      case "c":
        this.#column = columnOf(attribute(attributes, "r")) ?? this.#column + 1;
        this.#type = attribute(attributes, "t") ?? "n";
        this.#style = Number(attribute(attributes, "s") ?? 0);
        this.#text = "";
        break;
      case "rPh":
        this.#depthOfSound++;
        break;
      case "v":
      case "t":
        this.#isValue = this.#depthOfSound === 0;
    }
  }

  text(text: string): void {
    if (this.#isValue) this.#text += text;
  }

  close(name: string): void {
    switch (name) {
      case "row":
        if (this.#cells && this.#cells.length > 0) this.#rows.push({ row: this.#row, cells: this.#cells });
        this.#cells = undefined;
        break;
      case "c":
        this.#keep();
        break;
      case "rPh":
        this.#depthOfSound--;
        break;
      case "v":
      case "t":
        this.#isValue = false;
    }
  }

  #keep(): void {
    if (!this.#cells || this.#text.trim() === "") return;
    if (this.#column >= MOST_COLUMNS) throw new FileRefused("malformed", this.#row, "more_cells");
    const text = this.#cellText();
    if (text !== "") this.#cells[this.#column] = text;
  }

  #cellText(): string {
    switch (this.#type) {
      case "s":
        return this.source.texts[Number(this.#text)] ?? "";
      case "str":
      case "inlineStr":
        return unescapeText(this.#text);
      case "b":
        return this.#text.trim() === "1" || this.#text.trim() === "true" ? "TRUE" : "FALSE";
      case "d":
        return this.#text.trim().slice(0, 10);
      case "e":
        return this.#text;
      default: {
        const number = Number(this.#text);
        if (!Number.isFinite(number)) return this.#text;
        return this.source.isDate[this.#style] ? dateText(number, this.source.is1904) : numberText(number);
      }
    }
  }
}

/** `AB12` -> 27; undefined where there is no reference. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const letter = reference.charCodeAt(i) | 0x20;
    if (letter < 0x61 || letter > 0x7a) break;
    column = column * 26 + letter - 0x60;
  }
  return column === 0 ? undefined : column - 1;
}
