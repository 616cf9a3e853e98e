import type { Measures, Period, RegencyId, Standing, StandingSlot } from "@pantau/domain";
import type { StandingFile, StandingJson } from "./fold-table";

/** A standing table to ask of. */
export class StandingTable {
  readonly #position: ReadonlyMap<RegencyId, number>;

  constructor(
    readonly json: StandingJson,
    /** The slots, where they are at hand from folding; else they are read from the columns. */
    private readonly folded?: Standing,
  ) {
    this.#position = new Map(json.regencies.map((id, i) => [id, i]));
  }

  get type(): string {
    return this.json.type;
  }

  get period(): Period {
    return this.json.period;
  }

  get regencies(): readonly RegencyId[] {
    return this.json.regencies;
  }

  slot(regency: RegencyId): StandingSlot | undefined {
    if (this.folded) return this.folded.get(regency);
    const at = this.#position.get(regency);
    return at === undefined ? undefined : this.#slotAt(at);
  }

  /** The file that stands in the regency's slot. */
  file(regency: RegencyId): StandingFile | undefined {
    const at = this.#position.get(regency);
    return at === undefined ? undefined : this.#fileAt(at);
  }

  /** Measures summed over those of the regencies that have a slot. */
  sums(regencies: readonly RegencyId[]): Measures {
    const positions = regencies.flatMap((id) => this.#position.get(id) ?? []);
    const inside = new Uint8Array(this.json.regencies.length);
    for (const at of positions) inside[at] = 1;
    const sums: Record<string, number> = {};
    for (const [key, column] of Object.entries(this.json.measures)) {
      const sum = "all" in column ? sumAll(column.all, positions) : sumSparse(column, inside);
      if (sum !== 0) sums[key] = sum;
    }
    return sums;
  }

  #fileAt(at: number): StandingFile {
    return this.json.files[this.json.file[at] as number] as StandingFile;
  }

  #slotAt(at: number): StandingSlot {
    const { json } = this;
    const file = this.#fileAt(at);
    const measures = () => this.#measuresAt(at);
    let known: Measures | undefined;
    return {
      regency: json.regencies[at] as RegencyId,
      submission: file.id,
      status: json.partial[at] ? "partial" : "accepted",
      rows: json.rows[at] as number,
      refused: json.refused[at] as number,
      unplaced: file.unplaced,
      measureVersion: file.measureVersion,
      firstReceivedAt: json.firstReceivedAt[at] ?? file.receivedAt,
      get measures() {
        known ??= measures();
        return known;
      },
    };
  }

  #measuresAt(at: number): Measures {
    const measures: Record<string, number> = {};
    for (const [key, column] of Object.entries(this.json.measures)) {
      const value = "all" in column ? column.all[at] : column.values[positionIn(column.at, at)];
      if (value) measures[key] = value;
    }
    return measures;
  }
}

export function openStandingTable(json: unknown): StandingTable {
  return new StandingTable(json as StandingJson);
}

/** The regencies whose slot differs between two states of a table. */
export function changedRegencies(
  before: StandingTable | undefined,
  after: StandingTable,
): readonly RegencyId[] {
  const all = new Set([...(before?.regencies ?? []), ...after.regencies]);
  return [...all].filter((id) => signature(before, id) !== signature(after, id));
}

/** A submission has one content, so its id (and version of measures) says what stands. */
function signature(table: StandingTable | undefined, id: RegencyId): string | undefined {
  const slot = table?.slot(id);
  return slot && `${slot.submission} ${slot.measureVersion} ${slot.firstReceivedAt}`;
}

function sumAll(values: readonly number[], positions: readonly number[]): number {
  let sum = 0;
  for (const at of positions) sum += values[at] as number;
  return sum;
}

function sumSparse(column: { at: readonly number[]; values: readonly number[] }, inside: Uint8Array): number {
  let sum = 0;
  column.at.forEach((at, i) => {
    if (inside[at]) sum += column.values[i] as number;
  });
  return sum;
}

/** Position of `wanted` in ascending numbers, or -1. */
function positionIn(ascending: readonly number[], wanted: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = ascending[middle] as number;
    if (found === wanted) return middle;
    if (found < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
