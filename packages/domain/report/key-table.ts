const EMPTY = 0;
const WIDTH = 3;
const SEGMENT_BITS = 6;
const SEGMENTS = 1 << SEGMENT_BITS;

/**
 * Which file row took which key first: open-addressed tables of (64-bit hash, row), 12 bytes a slot.
 * Rows count from 1. There are 64 tables, chosen by the hash; each doubles at two thirds full by
 * itself, so that growing never needs the whole memory twice.
 */
export class KeyTable {
  readonly #segments: Int32Array[];
  readonly #sizes = new Int32Array(SEGMENTS);
  /** Slots less one, by segment: kept, since to work it out is a division for each key. */
  readonly #masks: Int32Array;

  constructor(capacity = 1 << 12) {
    const each = Math.max(16, capacity / SEGMENTS);
    this.#masks = new Int32Array(SEGMENTS).fill(each - 1);
    this.#segments = Array.from({ length: SEGMENTS }, () => new Int32Array(each * WIDTH));
  }

  get size(): number {
    return this.#sizes.reduce((sum, size) => sum + size, 0);
  }

  /**
   * Touches the slots that these keys will be looked for at. The reads do not wait for each other,
   * so the memory answers them together; one by one each would cost a cache miss. Gives a value so
   * that the reads are not left out as useless.
   */
  warm(high: Int32Array, low: Int32Array, rows: number): number {
    let seen = 0;
    for (let r = 0; r < rows; r++) {
      const segment = (high[r] as number) >>> (32 - SEGMENT_BITS);
      const slots = this.#segments[segment] as Int32Array;
      seen ^= slots[((low[r] as number) & (this.#masks[segment] as number)) * WIDTH] as number;
    }
    return seen;
  }

  /** The row that holds the key; 0 where none does. */
  find(high: number, low: number): number {
    const segment = high >>> (32 - SEGMENT_BITS);
    const slots = this.#segments[segment] as Int32Array;
    return slots[slotOf(slots, this.#masks[segment] as number, high, low) + 2] as number;
  }

  /** Gives the key to `row`, which must be above 0, unless it is taken; the row that holds it now. */
  claim(high: number, low: number, row: number): number {
    const segment = high >>> (32 - SEGMENT_BITS);
    const slots = this.#segments[segment] as Int32Array;
    const mask = this.#masks[segment] as number;
    const at = slotOf(slots, mask, high, low);
    const holder = slots[at + 2] as number;
    if (holder !== EMPTY) return holder;
    slots[at] = high;
    slots[at + 1] = low;
    slots[at + 2] = row;
    const size = (this.#sizes[segment] as number) + 1;
    this.#sizes[segment] = size;
    if (size * 3 > mask * 2) {
      this.#segments[segment] = grown(slots, mask);
      this.#masks[segment] = mask * 2 + 1;
    }
    return row;
  }
}

/** Where the key stands, or the empty slot where it would. */
function slotOf(slots: Int32Array, mask: number, high: number, low: number): number {
  for (let slot = low & mask; ; slot = (slot + 1) & mask) {
    const at = slot * WIDTH;
    if (slots[at + 2] === EMPTY || (slots[at] === high && slots[at + 1] === low)) return at;
  }
}

/** Twice the slots of `old`, which has `mask` + 1. */
function grown(old: Int32Array, mask: number): Int32Array {
  const slots = new Int32Array(old.length * 2);
  for (let from = 0; from < old.length; from += WIDTH) {
    if (old[from + 2] === EMPTY) continue;
    const at = slotOf(slots, mask * 2 + 1, old[from] as number, old[from + 1] as number);
    slots[at] = old[from] as number;
    slots[at + 1] = old[from + 1] as number;
    slots[at + 2] = old[from + 2] as number;
  }
  return slots;
}
