import type { Batch } from "../batch";
import { textOf } from "../bytes";
import type { Cells } from "../cells/cells";
import { optionsOf } from "../cells/option";
import { KeyTable } from "../key-table";

/** Numbers the categories of one column. */
export interface Categories {
  /** The category of each of the first `count` rows in `rows`, by row; may be the column's own array. */
  number(batch: Batch, rows: Int32Array, count: number): Int32Array;
  nameOf(category: number): string;
}

/** Where a text has more values than this in one regency, the rest is counted together. */
export const MOST_TEXTS = 200;
/** Category of the rest. */
export const OTHER_TEXTS = "(lainnya/other)";

/** `regency`: regency index by row, which texts are counted in; `mask`: puts NIKs out of sight. */
export function categoriesOf(cells: Cells, regency: Int32Array, mask: (text: string) => string): Categories {
  const { kind } = cells.column;
  const options = optionsOf(kind);
  if (options) {
    return {
      number: () => cells.index,
      nameOf: (category) => options[category]?.name ?? "",
    };
  }
  if (kind.type === "text" || kind.type === "id") return new TextCategories(cells, regency, mask);
  if (kind.type === "region") throw new RangeError(`${cells.column.name}: no categories by region`);
  return new NumberCategories(cells, kind.type === "date" ? dateText : String);
}

export function dateText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

/** How many numbers are found again without the map; a power of two. */
const REMEMBERED = 1 << 8;

/** int and decimal (thousandths) by the number, dates by `YYYY-MM-DD`. */
class NumberCategories implements Categories {
  readonly #numbers: number[] = [];
  readonly #known = new Map<number, number>();
  /** The numbers met lately, by a hash of them, and their categories. */
  readonly #lately = new Float64Array(REMEMBERED).fill(Number.NaN);
  readonly #latelyIs = new Int32Array(REMEMBERED);
  readonly #category: Int32Array;

  constructor(
    private readonly cells: Cells,
    private readonly text: (value: number) => string,
  ) {
    this.#category = new Int32Array(cells.verdict.length);
  }

  number(_batch: Batch, rows: Int32Array, count: number): Int32Array {
    const { value: values } = this.cells;
    const category = this.#category;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const value = values[row] as number;
      const slot = Math.imul(value, 0x9e3779b1) >>> 24;
      if (this.#lately[slot] !== value) {
        this.#lately[slot] = value;
        this.#latelyIs[slot] = this.#numberOf(value);
      }
      category[row] = this.#latelyIs[slot] as number;
    }
    return category;
  }

  nameOf(category: number): string {
    return this.text(this.#numbers[category] as number);
  }

  #numberOf(value: number): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    this.#known.set(value, this.#numbers.length);
    return this.#numbers.push(value) - 1;
  }
}

/** The first `MOST_TEXTS` texts of each regency, and one category for the rest. */
class TextCategories implements Categories {
  readonly #names: string[] = [OTHER_TEXTS];
  readonly #table = new KeyTable();
  readonly #perRegency = new Map<number, number>();
  readonly #category: Int32Array;

  constructor(
    private readonly cells: Cells,
    private readonly regency: Int32Array,
    private readonly mask: (text: string) => string,
  ) {
    this.#category = new Int32Array(cells.verdict.length);
  }

  number(batch: Batch, rows: Int32Array, count: number): Int32Array {
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      this.#category[row] = this.#numberOf(batch, row);
    }
    return this.#category;
  }

  nameOf(category: number): string {
    return this.#names[category] as string;
  }

  #numberOf(batch: Batch, row: number): number {
    const regency = this.regency[row] as number;
    const high = (this.cells.high[row] as number) ^ Math.imul(regency + 1, 0x9e3779b1);
    const low = this.cells.low[row] as number;
    const known = this.#table.find(high, low);
    if (known > 0) return known;
    const sofar = this.#perRegency.get(regency) ?? 0;
    if (sofar >= MOST_TEXTS) return 0;
    this.#perRegency.set(regency, sofar + 1);
    const at = this.cells.position * batch.capacity + row;
    this.#names.push(this.mask(textOf(batch.bytes, batch.start[at] as number, batch.end[at] as number)));
    return this.#table.claim(high, low, this.#names.length - 1);
  }
}
