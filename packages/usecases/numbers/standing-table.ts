import {
  foldSlots,
  type Measures,
  type Period,
  type RegencyId,
  type Standing,
  type StandingSlot,
} from "@pantau/domain";
import type { Submission, Withdrawal } from "../ports";

/** What is kept of a submission that stands in some slot: for lineage and to find its sets and breakdowns. */
export interface StandingFile {
  readonly id: string;
  readonly scope: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly receivedAt: string;
  readonly rows: number;
  readonly refused: number;
  readonly unplaced: number;
  readonly measureVersion: number;
  readonly setsKey?: string;
  readonly breakdownsKey?: string;
}

/** Values by position of the regency; absent is zero. Short where few have any. */
type Column =
  | { readonly all: readonly number[] }
  | { readonly at: readonly number[]; readonly values: readonly number[] };

/** The standing slots of one (type, period), by columns: small to store, quick to read and to sum. */
export interface StandingJson {
  readonly type: string;
  readonly period: Period;
  readonly files: readonly StandingFile[];
  readonly regencies: readonly RegencyId[];
  /** Position of the file that stands. */
  readonly file: readonly number[];
  readonly partial: readonly (0 | 1)[];
  readonly rows: readonly number[];
  readonly refused: readonly number[];
  /** null: that of the file that stands. */
  readonly firstReceivedAt: readonly (string | null)[];
  readonly measures: Readonly<Record<string, Column>>;
}

/** Folds everything that was sent for one (type, period). */
export function foldTable(
  type: string,
  period: Period,
  sent: { readonly submissions: readonly Submission[]; readonly withdrawals: readonly Withdrawal[] },
): { readonly json: StandingJson; readonly slots: Standing } {
  const withdrawn = new Set(sent.withdrawals.map((withdrawal) => withdrawal.submission));
  const standing = foldSlots(sent.submissions, withdrawn);
  const slots = [...standing.values()];
  const ids = new Set(slots.map((slot) => slot.submission));
  const files = sent.submissions
    .filter((submission) => ids.has(submission.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(fileOf);
  const position = new Map(files.map((file, i) => [file.id, i]));
  const receivedAt = (slot: StandingSlot) => files[position.get(slot.submission) as number]?.receivedAt;
  const json: StandingJson = {
    type,
    period,
    files,
    regencies: slots.map((slot) => slot.regency),
    file: slots.map((slot) => position.get(slot.submission) as number),
    partial: slots.map((slot) => (slot.status === "partial" ? 1 : 0)),
    rows: slots.map((slot) => slot.rows),
    refused: slots.map((slot) => slot.refused),
    firstReceivedAt: slots.map((slot) =>
      slot.firstReceivedAt === receivedAt(slot) ? null : slot.firstReceivedAt,
    ),
    measures: columnsOf(slots),
  };
  return { json, slots: standing };
}

function fileOf(submission: Submission): StandingFile {
  const { id, scope, uploadedBy, fileName, receivedAt, judgement, measureVersion, setsKey, breakdownsKey } =
    submission;
  const { rows, refused, refusedUnplaced } = judgement;
  const keys = { ...(setsKey && { setsKey }), ...(breakdownsKey && { breakdownsKey }) };
  return {
    id,
    scope,
    uploadedBy,
    fileName,
    receivedAt,
    rows,
    refused,
    unplaced: refusedUnplaced,
    measureVersion,
    ...keys,
  };
}

function columnsOf(slots: readonly StandingSlot[]): Record<string, Column> {
  const sparse = new Map<string, { at: number[]; values: number[] }>();
  slots.forEach(({ measures }, i) => {
    for (const key in measures) {
      const value = measures[key] as number;
      if (value === 0) continue;
      let column = sparse.get(key);
      if (!column) {
        column = { at: [], values: [] };
        sparse.set(key, column);
      }
      column.at.push(i);
      column.values.push(value);
    }
  });
  const keys = [...sparse.keys()].sort();
  return Object.fromEntries(keys.map((key) => [key, packed(sparse.get(key) as never, slots.length)]));
}

function packed(column: { at: number[]; values: number[] }, length: number): Column {
  if (column.at.length * 3 < length) return column;
  const all = new Array<number>(length).fill(0);
  column.at.forEach((at, i) => {
    all[at] = column.values[i] as number;
  });
  return { all };
}

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
