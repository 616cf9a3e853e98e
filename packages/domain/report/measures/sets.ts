import type { RegencyId } from "../../region/region";

const BLOCK = 1 << 14;
const WIDTH = 3;

/** Collects (regency, id hash) of rows, in blocks: 12 bytes a row, never copied while growing. */
export class IdCollector {
  readonly #blocks: Int32Array[] = [];
  #used = BLOCK;

  add(rows: Int32Array, count: number, regency: Int32Array, high: Int32Array, low: Int32Array): void {
    for (let i = 0; i < count; i++) {
      const row = rows[i] as number;
      if (this.#used === BLOCK) {
        this.#blocks.push(new Int32Array(BLOCK * WIDTH));
        this.#used = 0;
      }
      const block = this.#blocks[this.#blocks.length - 1] as Int32Array;
      const at = this.#used++ * WIDTH;
      block[at] = regency[row] as number;
      block[at + 1] = high[row] as number;
      block[at + 2] = low[row] as number;
    }
  }

  /** The sorted, distinct hashes of each regency that has any. */
  finish(regencies: readonly RegencyId[]): Map<RegencyId, BigUint64Array> {
    const counts = new Int32Array(regencies.length);
    this.#each((regency) => {
      counts[regency] = (counts[regency] as number) + 1;
    });
    const sets = new Map<number, BigUint64Array>();
    counts.forEach((count, regency) => {
      if (count > 0) sets.set(regency, new BigUint64Array(count));
    });
    this.#fill(sets, counts);
    const sorted = [...sets].sort(([a], [b]) => a - b);
    return new Map(sorted.map(([regency, ids]) => [regencies[regency] as RegencyId, distinct(ids.sort())]));
  }

  #fill(sets: ReadonlyMap<number, BigUint64Array>, left: Int32Array): void {
    const views = new Map([...sets].map(([regency, ids]) => [regency, new DataView(ids.buffer)]));
    this.#each((regency, high, low) => {
      const view = views.get(regency) as DataView;
      const at = ((left[regency] as number) - 1) * 8;
      left[regency] = (left[regency] as number) - 1;
      view.setInt32(at, low, true);
      view.setInt32(at + 4, high, true);
    });
  }

  #each(visit: (regency: number, high: number, low: number) => void): void {
    this.#blocks.forEach((block, number) => {
      const rows = number === this.#blocks.length - 1 ? this.#used : BLOCK;
      for (let at = 0; at < rows * WIDTH; at += WIDTH) {
        visit(block[at] as number, block[at + 1] as number, block[at + 2] as number);
      }
    });
  }
}

/** Drops repeats from a sorted array. */
function distinct(ids: BigUint64Array): BigUint64Array {
  let kept = 0;
  for (let i = 0; i < ids.length; i++) {
    if (i === 0 || ids[i] !== ids[i - 1]) ids[kept++] = ids[i] as bigint;
  }
  return ids.slice(0, kept);
}
