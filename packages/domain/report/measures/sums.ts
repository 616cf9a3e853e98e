import { SparseSums } from "./sparse-sums";

/** Exact sums by group and category. Groups and categories are numbered from 0 and may grow. */
export interface Sums {
  /** Adds, for each of the first `count` rows in `rows`, its amount (1 without amounts) to its group and category. */
  add(rows: Int32Array, count: number, group: Int32Array, category?: Int32Array, amount?: Float64Array): void;
  /** Every sum that is not zero. */
  each(visit: (group: number, category: number, sum: number) => void): void;
}

/** A plain table while it is small and has few categories; from then on a table of pairs. */
export class GrowingSums implements Sums {
  #sums: DenseSums | SparseSums = new DenseSums();

  add(
    rows: Int32Array,
    count: number,
    group: Int32Array,
    category?: Int32Array,
    amount?: Float64Array,
  ): void {
    if (this.#sums instanceof DenseSums && !this.#sums.reserve(rows, count, group, category)) {
      const sparse = new SparseSums();
      this.#sums.each((...sum) => sparse.put(...sum));
      this.#sums = sparse;
    }
    this.#sums.add(rows, count, group, category, amount);
  }

  each(visit: (group: number, category: number, sum: number) => void): void {
    this.#sums.each(visit);
  }
}

const MOST_CATEGORIES = 64;
const MOST_CELLS = 1 << 20;

/** Group by category, as a table. `reserve` before `add`. */
class DenseSums implements Sums {
  #categories = 1;
  #table = new Float64Array(64);

  add(
    rows: Int32Array,
    count: number,
    group: Int32Array,
    category?: Int32Array,
    amount?: Float64Array,
  ): void {
    const categories = this.#categories;
    const table = this.#table;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const cell = (group[row] as number) * categories + (category ? (category[row] as number) : 0);
      table[cell] = (table[cell] as number) + (amount ? (amount[row] as number) : 1);
    }
  }

  each(visit: (group: number, category: number, sum: number) => void): void {
    this.#table.forEach((sum, cell) => {
      if (sum !== 0) visit(Math.floor(cell / this.#categories), cell % this.#categories, sum);
    });
  }

  /** Makes room for what `add` will add; false where the table would be too large for what is in it. */
  reserve(rows: Int32Array, count: number, group: Int32Array, category?: Int32Array): boolean {
    const groups = 1 + most(rows, count, group);
    const categories = category ? 1 + most(rows, count, category) : 1;
    const fits = categories <= this.#categories && groups * this.#categories <= this.#table.length;
    return fits || this.#grow(groups, categories);
  }

  #grow(groups: number, categories: number): boolean {
    let stride = this.#categories;
    while (stride < categories) stride *= 2;
    let height = Math.max(1, Math.floor(this.#table.length / this.#categories));
    while (height < groups) height *= 2;
    if (stride > MOST_CATEGORIES || (stride > 1 && stride * height > MOST_CELLS)) return false;
    const table = new Float64Array(stride * height);
    if (stride === this.#categories) table.set(this.#table);
    else this.each((group, category, sum) => (table[group * stride + category] = sum));
    this.#table = table;
    this.#categories = stride;
    return true;
  }
}

function most(rows: Int32Array, count: number, numbers: Int32Array): number {
  let found = -1;
  for (let i = 0; i < count; i++) {
    const number = numbers[rows[i] as number] as number;
    if (number > found) found = number;
  }
  return found;
}
