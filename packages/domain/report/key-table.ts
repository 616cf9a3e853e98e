const EMPTY = 0;

/**
 * Which file row took which key first: an open-addressed table of (64-bit hash, row). Grows by
 * doubling at two thirds full: 12 bytes a slot, 25 MB for a million keys. Rows count from 1.
 */
export class KeyTable {
  #slots: Int32Array;
  #mask: number;
  #size = 0;
  #room: number;

  constructor(capacity = 1 << 12) {
    this.#slots = new Int32Array(capacity * 3);
    this.#mask = capacity - 1;
    this.#room = Math.floor((capacity * 2) / 3);
  }

  get size(): number {
    return this.#size;
  }

  /**
   * Touches the slots that these keys will be looked for at. The reads do not wait for each other,
   * so the memory answers them together; one by one each would cost a cache miss.
   */
  warm(high: Int32Array, low: Int32Array, rows: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let seen = 0;
    for (let r = 0; r < rows; r++) seen ^= slots[((low[r] as number) & mask) * 3 + 2] as number;
    return seen ^ (high[0] as number);
  }

  /** The row that holds the key; 0 where none does. */
  find(high: number, low: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let i = low & mask; ; i = (i + 1) & mask) {
      const row = slots[i * 3 + 2] as number;
      if (row === EMPTY || (slots[i * 3] === high && slots[i * 3 + 1] === low)) return row;
    }
  }

  /** Gives the key to `row`, which must be above 0, unless it is taken; the row that holds it now. */
  claim(high: number, low: number, row: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    for (let i = low & mask; ; i = (i + 1) & mask) {
      const holder = slots[i * 3 + 2] as number;
      if (holder === EMPTY) {
        slots[i * 3] = high;
        slots[i * 3 + 1] = low;
        slots[i * 3 + 2] = row;
        if (++this.#size > this.#room) this.#grow();
        return row;
      }
      if (slots[i * 3] === high && slots[i * 3 + 1] === low) return holder;
    }
  }

  #grow(): void {
    const old = this.#slots;
    const capacity = (this.#mask + 1) * 2;
    const slots = new Int32Array(capacity * 3);
    const mask = capacity - 1;
    for (let o = 0; o < old.length; o += 3) {
      const row = old[o + 2] as number;
      if (row === EMPTY) continue;
      let i = (old[o + 1] as number) & mask;
      while (slots[i * 3 + 2] !== EMPTY) i = (i + 1) & mask;
      slots[i * 3] = old[o] as number;
      slots[i * 3 + 1] = old[o + 1] as number;
      slots[i * 3 + 2] = row;
    }
    this.#slots = slots;
    this.#mask = mask;
    this.#room = Math.floor((capacity * 2) / 3);
  }
}
