import type { Problem } from "@pantau/domain";

/** A place for bytes that are too many for memory. */
export interface Spill {
  /** Takes bytes, in order. Throws where there is no room. */
  write(bytes: Uint8Array): void;
  /** All bytes, once or more often. */
  read(): AsyncIterable<Uint8Array>;
  discard(): void;
}
export type SpillFactory = () => Spill;

const PIECE = 1 << 16;
/** Pieces that stay in memory: 4 MB. */
const PIECES = 64;
const encoder = new TextEncoder();

/** All problems of a file as NDJSON: in memory while they are few, then spilled. */
export class ProblemLog {
  readonly #spillTo: SpillFactory | undefined;
  #spill: Spill | undefined;
  #pieces: Uint8Array[] = [];
  #lines = "";

  constructor(spillTo?: SpillFactory) {
    this.#spillTo = spillTo;
  }

  get isEmpty(): boolean {
    return this.#lines === "" && this.#pieces.length === 0 && !this.#spill;
  }

  add(problem: Problem): void {
    this.#lines += `${JSON.stringify(problem)}\n`;
    if (this.#lines.length >= PIECE) this.#flush();
  }

  /** The file is refused as a whole: its row problems are no longer told. */
  discard(): void {
    this.#spill?.discard();
    this.#spill = undefined;
    this.#pieces = [];
    this.#lines = "";
  }

  async *read(): AsyncGenerator<Uint8Array> {
    if (this.#spill) yield* this.#spill.read();
    yield* this.#pieces;
    if (this.#lines !== "") yield encoder.encode(this.#lines);
  }

  #flush(): void {
    this.#pieces.push(encoder.encode(this.#lines));
    this.#lines = "";
    if (!this.#spillTo || this.#pieces.length < PIECES) return;
    this.#spill ??= this.#spillTo();
    for (const piece of this.#pieces) this.#spill.write(piece);
    this.#pieces = [];
  }
}
