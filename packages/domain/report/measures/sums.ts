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
    if (this.#sums instanceof SparseSums) {
      this.#sums.add(rows, count, group, category, amount);
      return;
    }
    const taken = this.#sums.add(rows, count, group, category, amount);
    if (taken === count) return;
    const sparse = new SparseSums();
    this.#sums.each((...sum) => sparse.put(...sum));
    sparse.add(rows.subarray(taken, count), count - taken, group, category, amount);
    this.#sums = sparse;
  }

  each(visit: (group: number, category: number, sum: number) => void): void {
    this.#sums.each(visit);
  }
}

const MOST_CATEGORIES = 64;
const MOST_CELLS = 1 << 20;

/** Group by category, as a table. */
class DenseSums {
  #categories = 1;
  #groups = 64;
  #table = new Float64Array(64);

  /** As `Sums.add`; how many rows it took, fewer where the table would be too large for the next one. */
  add(
    rows: Int32Array,
    count: number,
    group: Int32Array,
    category?: Int32Array,
    amount?: Float64Array,
  ): number {
    let categories = this.#categories;
    let groups = this.#groups;
    let table = this.#table;
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const g = group[row] as number;
      const c = category ? (category[row] as number) : 0;
      if (g >= groups || c >= categories) {
        if (!this.#grow(g + 1, c + 1)) return i;
        categories = this.#categories;
        groups = this.#groups;
        table = this.#table;
      }
      const cell = g * categories + c;
      table[cell] = (table[cell] as number) + (amount ? (amount[row] as number) : 1);
    }
    return count;
  }

  each(visit: (group: number, category: number, sum: number) => void): void {
    const table = this.#table;
    let cell = 0;
    for (let group = 0; group < this.#groups; group++) {
      for (let category = 0; category < this.#categories; category++) {
        const sum = table[cell++] as number;
        if (sum !== 0) visit(group, category, sum);
      }
    }
  }

  /** Makes room for so many; false where the table would be too large for what is in it. */
  #grow(groups: number, categories: number): boolean {
    let stride = this.#categories;
    while (stride < categories) stride *= 2;
    let height = this.#groups;
    while (height < groups) height *= 2;
    if (stride > MOST_CATEGORIES || (stride > 1 && stride * height > MOST_CELLS)) return false;
    const table = new Float64Array(stride * height);
    if (stride === this.#categories) table.set(this.#table);
    else this.each((group, category, sum) => (table[group * stride + category] = sum));
    this.#table = table;
    this.#categories = stride;
    this.#groups = height;
    return true;
  }
}
