/** A region or facilitator below a regency, by number of the group. */
export interface Part {
  /** Regency index. */
  readonly regency: number;
  readonly name: string;
}

/** Numbers measure keys, `id` or `id:category`. */
export class KeyBook {
  readonly keys: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }
}

/** The measures of many parts as columns of numbers: a nation has half a million of them. */
export class PartTable {
  #group = new Int32Array(1024);
  #key = new Int32Array(1024);
  #value = new Float64Array(1024);
  #size = 0;

  constructor(
    /** By number of the group; holes where a group has no rows. */
    readonly parts: readonly (Part | undefined)[],
  ) {}

  add(group: number, key: number, value: number): void {
    if (this.#size === this.#group.length) this.#grow();
    this.#group[this.#size] = group;
    this.#key[this.#size] = key;
    this.#value[this.#size++] = value;
  }

  /** Every part in order of regency and name, with how to read its measures. */
  *inOrder(): Generator<{
    part: Part;
    count: number;
    each: (visit: (key: number, value: number) => void) => void;
  }> {
    const { starts, order } = this.#byGroup();
    const groups = this.parts.flatMap((part, group) => (part ? [{ part, group }] : []));
    groups.sort(({ part: a }, { part: b }) =>
      a.regency !== b.regency ? a.regency - b.regency : a.name < b.name ? -1 : a.name > b.name ? 1 : 0,
    );
    for (const { part, group } of groups) {
      const from = starts[group] as number;
      const to = starts[group + 1] as number;
      const each = (visit: (key: number, value: number) => void) => {
        for (let i = from; i < to; i++) {
          const at = order[i] as number;
          visit(this.#key[at] as number, this.#value[at] as number);
        }
      };
      yield { part, count: to - from, each };
    }
  }

  /** Counting sort: the entries of group g are `order[starts[g] .. starts[g + 1])`. */
  #byGroup(): { starts: Int32Array; order: Int32Array } {
    const starts = new Int32Array(this.parts.length + 1);
    for (let i = 0; i < this.#size; i++) {
      const next = (this.#group[i] as number) + 1;
      starts[next] = (starts[next] as number) + 1;
    }
    for (let group = 0; group < this.parts.length; group++) {
      starts[group + 1] = (starts[group + 1] as number) + (starts[group] as number);
    }
    const order = new Int32Array(this.#size);
    const next = starts.slice();
    for (let i = 0; i < this.#size; i++) {
      const group = this.#group[i] as number;
      const at = next[group] as number;
      order[at] = i;
      next[group] = at + 1;
    }
    return { starts, order };
  }

  #grow(): void {
    const size = this.#size * 2;
    const group = new Int32Array(size);
    const key = new Int32Array(size);
    const value = new Float64Array(size);
    group.set(this.#group);
    key.set(this.#key);
    value.set(this.#value);
    this.#group = group;
    this.#key = key;
    this.#value = value;
  }
}

/** The measures below the regencies of one file. */
export interface PartTables {
  readonly keys: readonly string[];
  readonly district: PartTable;
  readonly facilitator: PartTable;
}
