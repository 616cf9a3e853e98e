/** Sums of many categories, most of them in few groups: an open-addressed table of (group, category). */
export class SparseSums {
  /** Group + 1 (0: an empty slot) and category, slot by slot. */
  #keys: Int32Array;
  #sums: Float64Array;
  #mask: number;
  #size = 0;

  constructor(capacity = 1 << 10) {
    this.#keys = new Int32Array(capacity * 2);
    this.#sums = new Float64Array(capacity);
    this.#mask = capacity - 1;
  }

  /** As `Sums.add`. */
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

  /** Sets one sum. */
  put(group: number, category: number, sum: number): void {
    this.#reserve(1);
    this.#sums[this.#slotOf(group, category)] = sum;
  }

  /** Every sum that is not zero. */
  each(visit: (group: number, category: number, sum: number) => void): void {
    const keys = this.#keys;
    for (let slot = 0; slot <= this.#mask; slot++) {
      const sum = this.#sums[slot] as number;
      if (sum !== 0) visit((keys[slot * 2] as number) - 1, keys[slot * 2 + 1] as number, sum);
    }
  }

  /** The slot of a pair, made where it is new. */
  #slotOf(group: number, category: number): number {
    const keys = this.#keys;
    const mask = this.#mask;
    let hash = Math.imul(group, 0x9e3779b1) ^ Math.imul(category, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const held = keys[slot * 2] as number;
      if (held === group + 1 && keys[slot * 2 + 1] === category) return slot;
      if (held !== 0) continue;
      keys[slot * 2] = group + 1;
      keys[slot * 2 + 1] = category;
      this.#size++;
      return slot;
    }
  }

  /** Keeps a quarter of the slots empty. */
  #reserve(more: number): void {
    let capacity = this.#mask + 1;
    while ((this.#size + more) * 4 > capacity * 3) capacity *= 2;
    if (capacity === this.#mask + 1) return;
    const keys = this.#keys;
    const sums = this.#sums;
    this.#keys = new Int32Array(capacity * 2);
    this.#sums = new Float64Array(capacity);
    this.#mask = capacity - 1;
    this.#size = 0;
    sums.forEach((sum, slot) => {
      const group = keys[slot * 2] as number;
      if (group !== 0) this.#sums[this.#slotOf(group - 1, keys[slot * 2 + 1] as number)] = sum;
    });
  }
}
