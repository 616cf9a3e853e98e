/** Exact sums by group and category. Groups are numbered from 0 and may grow. */
export interface Sums {
  /** Adds, for each of the first `count` rows in `rows`, its amount (1 without amounts) to its group and category. */
  add(
    rows: Int32Array,
    count: number,
    group: Int32Array,
    category: Int32Array | undefined,
    amount?: Float64Array,
  ): void;
  /** Every sum that is not zero. */
  each(visit: (group: number, category: number, sum: number) => void): void;
}

/** Few categories, known beforehand: a plain table. */
export class DenseSums implements Sums {
  #table: Float64Array;

  constructor(
    private readonly categories: number,
    groups = 64,
  ) {
    this.#table = new Float64Array(groups * categories);
  }

  add(
    rows: Int32Array,
    count: number,
    group: Int32Array,
    category?: Int32Array,
    amount?: Float64Array,
  ): void {
    const { categories } = this;
    const table = this.#roomFor(rows, count, group);
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const cell = (group[row] as number) * categories + (category ? (category[row] as number) : 0);
      table[cell] = (table[cell] as number) + (amount ? (amount[row] as number) : 1);
    }
  }

  each(visit: (group: number, category: number, sum: number) => void): void {
    this.#table.forEach((sum, cell) => {
      if (sum !== 0) visit(Math.floor(cell / this.categories), cell % this.categories, sum);
    });
  }

  #roomFor(rows: Int32Array, count: number, group: Int32Array): Float64Array {
    let most = -1;
    for (let i = 0; i < count; i++) most = Math.max(most, group[rows[i] as number] as number);
    if ((most + 1) * this.categories > this.#table.length) {
      const grown = new Float64Array((most + 1) * 2 * this.categories);
      grown.set(this.#table);
      this.#table = grown;
    }
    return this.#table;
  }
}

/** Many categories, most of them in few groups: an open-addressed table of (group, category). */
export class SparseSums implements Sums {
  #keys: Int32Array;
  #sums: Float64Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 1 << 10) {
    this.#keys = new Int32Array(capacity * 2);
    this.#sums = new Float64Array(capacity);
    this.#mask = capacity - 1;
  }

  add(
    rows: Int32Array,
    count: number,
    group: Int32Array,
    category?: Int32Array,
    amount?: Float64Array,
  ): void {
    this.#reserve(count);
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      const slot = this.#slotOf(group[row] as number, category ? (category[row] as number) : 0);
      this.#sums[slot] = (this.#sums[slot] as number) + (amount ? (amount[row] as number) : 1);
    }
  }

  each(visit: (group: number, category: number, sum: number) => void): void {
    this.#sums.forEach((sum, slot) => {
      if (sum === 0) return;
      visit((this.#keys[slot * 2] as number) - 1, this.#keys[slot * 2 + 1] as number, sum);
    });
  }

  /** The slot of a pair, made where it is new. A group of 0 in the table means an empty slot. */
  #slotOf(group: number, category: number): number {
    const keys = this.#keys;
    const mask = this.#mask;
    let hash = Math.imul(group, 0x9e3779b1) ^ Math.imul(category, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = keys[slot * 2] as number;
      if (held === group + 1 && keys[slot * 2 + 1] === category) return slot;
      if (held === 0) {
        keys[slot * 2] = group + 1;
        keys[slot * 2 + 1] = category;
        this.#size++;
        return slot;
      }
    }
  }

  #reserve(more: number): void {
    let capacity = this.#mask + 1;
    while ((this.#size + more) * 2 > capacity) capacity *= 2;
    if (capacity === this.#mask + 1) return;
    const keys = this.#keys;
    const sums = this.#sums;
    this.#keys = new Int32Array(capacity * 2);
    this.#sums = new Float64Array(capacity);
    this.#mask = capacity - 1;
    this.#size = 0;
    sums.forEach((sum, slot) => {
      if (keys[slot * 2] === 0) return;
      this.#sums[this.#slotOf((keys[slot * 2] as number) - 1, keys[slot * 2 + 1] as number)] = sum;
    });
  }
}
