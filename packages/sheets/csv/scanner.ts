import { type Batch, skipBlanks } from "@pantau/domain";
import { LONGEST_RECORD, MOST_LINES } from "../limits";
import { FileRefused } from "../refused";
import { isUtf8 } from "./utf8";

const LF = 0x0a;
const CR = 0x0d;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x09;

/** Classes of bytes: PLAIN runs on, HIGH runs on but asks for a look at the encoding, ENDS stops a run. */
const HIGH = 1;
const ENDS = 2;
/** The record goes on past the bytes at hand. */
const CUT = -1;

/**
 * Cuts records out of bytes, by RFC 4180 and a little more: blanks before and after quotes are
 * allowed, a quote inside an unquoted cell is text, records of blanks alone are skipped. It takes
 * whole records only, and changes no byte of one that is cut off: the same file, cut into any
 * chunks, gives the same records.
 */
export class Scanner {
  /** Physical line of the next record. */
  line = 1;
  /** Cells of the record read last. */
  cells = 0;
  readonly #delimiter: number;
  /** Bytes above this end no unquoted cell: they need no look into `#bare`. */
  readonly #plainAbove: number;
  /** Of the bytes of an unquoted cell, and of a quoted one. */
  readonly #bare = new Uint8Array(256).fill(HIGH, 0x80);
  readonly #quoted = new Uint8Array(256).fill(HIGH, 0x80);

  // Of the record being read:
  #from = 0;
  #isLast = false;
  #high = 0;
  #linesInside = 0;
  #hasMore = false;
  /** Cells with doubled quotes, by their place in the batch. */
  #escaped: number[] = [];
  #sawEscape = false;

  constructor(delimiter: number) {
    this.#delimiter = delimiter;
    this.#plainAbove = Math.max(delimiter, LF);
    this.#bare[0] = this.#bare[LF] = this.#bare[delimiter] = ENDS;
    this.#quoted[0] = this.#quoted[LF] = this.#quoted[QUOTE] = ENDS;
  }

  /**
   * Reads records of `bytes[from..end)` into the batch until it is full or no whole record is left;
   * gives where it stopped. `isLast`: no more bytes follow. `bytes` must have a spare byte at `end`.
   * Throws `FileRefused`.
   */
  scan(bytes: Uint8Array, from: number, end: number, isLast: boolean, batch: Batch): number {
    batch.bytes = bytes;
    this.#isLast = isLast;
    // A line end where the bytes end stops every run without asking for the end each time.
    bytes[end] = LF;
    let at = from;
    while (batch.rows < batch.capacity && at < end) {
      if (bytes[at] === LF) {
        at++;
        this.line++;
        continue;
      }
      this.#from = at;
      const stop = this.#record(bytes, at, end, batch);
      if (stop === CUT) {
        this.#refuseIfLong(end);
        break;
      }
      this.#finish(bytes, stop, batch);
      at = stop < end ? stop + 1 : end;
    }
    return at;
  }

  /** Finds the cells of one record; where its line ends, or `CUT`. */
  #record(bytes: Uint8Array, from: number, end: number, batch: Batch): number {
    const { start, end: stops, capacity, columns } = batch;
    const bare = this.#bare;
    const delimiter = this.#delimiter;
    const plainAbove = this.#plainAbove;
    let cell = batch.rows;
    let column = 0;
    let high = 0;
    let at = from;
    this.#high = this.#linesInside = 0;
    this.#hasMore = false;
    for (;;) {
      let first = at;
      let stop: number;
      let byte = bytes[at] as number;
      const opening = byte <= QUOTE ? this.#openingQuote(bytes, at) : CUT;
      if (opening === CUT) {
        for (;;) {
          while (byte > plainAbove) {
            high |= byte;
            byte = bytes[++at] as number;
          }
          if (bare[byte] === ENDS) break;
          byte = bytes[++at] as number;
        }
        stop = byte === LF && at > first && bytes[at - 1] === CR ? at - 1 : at;
      } else {
        first = opening + 1;
        stop = this.#closingQuote(bytes, first, end);
        if (stop === CUT) return CUT;
        at = this.#afterQuote(bytes, stop + 1, end);
        byte = bytes[at] as number;
      }
      if (column < columns) {
        start[cell] = first;
        stops[cell] = stop;
        if (this.#sawEscape) this.#escaped.push(cell);
        cell += capacity;
      } else if (skipBlanks(bytes, first, stop) < stop) this.#hasMore = true;
      if (this.#sawEscape) this.#sawEscape = false;
      column++;
      if (byte === delimiter) at++;
      else if (byte === LF) break;
      else this.#refuse("bad_encoding", at);
    }
    if (at === end && !this.#isLast) {
      this.#escaped.length = 0;
      return CUT;
    }
    this.cells = column;
    this.#high |= high & 0x80;
    return at;
  }

  /** Where a cell's opening quote stands, blanks before it allowed; `CUT` where the cell has none. */
  #openingQuote(bytes: Uint8Array, from: number): number {
    let at = from;
    while (bytes[at] === SPACE || (bytes[at] === TAB && this.#delimiter !== TAB)) at++;
    return bytes[at] === QUOTE ? at : CUT;
  }

  #closingQuote(bytes: Uint8Array, from: number, end: number): number {
    const quoted = this.#quoted;
    let at = from;
    let high = 0;
    for (;;) {
      let kind = quoted[bytes[at] as number] as number;
      while (kind !== ENDS) {
        high |= kind;
        kind = quoted[bytes[++at] as number] as number;
      }
      const last = bytes[at] as number;
      if (at === end) {
        if (this.#isLast) this.#refuse("malformed", at, "open_quote");
        this.#escaped.length = 0;
        this.#sawEscape = false;
        return CUT;
      }
      if (last === 0) this.#refuse("bad_encoding", at);
      else if (last === LF) this.#linesInside++;
      else if (bytes[at + 1] === QUOTE && at + 1 < end) {
        this.#sawEscape = true;
        at++;
      } else break;
      at++;
    }
    this.#high |= high;
    return at;
  }

  /** Where the cell ends after its closing quote; only blanks may come before. */
  #afterQuote(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at] !== this.#delimiter && bytes[at] !== LF) {
      if (bytes[at] === 0) this.#refuse("bad_encoding", at);
      if (bytes[at] !== SPACE && bytes[at] !== TAB && bytes[at] !== CR)
        this.#refuse("malformed", at, "after_quote");
      at++;
    }
    return at;
  }

  /** Takes a whole record that ends at `stop` into the batch, unless it is blank throughout. */
  #finish(bytes: Uint8Array, stop: number, batch: Batch): void {
    this.#refuseIfLong(stop);
    if (this.#high !== 0 && !isUtf8(bytes, this.#from, stop)) this.#refuse("bad_encoding", stop);
    const { start, end, capacity, columns, rows } = batch;
    const cells = Math.min(this.cells, columns);
    const isBlank = !this.#hasMore && this.#isBlank(bytes, batch, cells);
    if (!isBlank && this.cells > columns) this.#refuse("malformed", stop, "more_cells");
    if (!isBlank) {
      for (const cell of this.#escaped)
        end[cell] = undouble(bytes, start[cell] as number, end[cell] as number);
      for (let column = cells; column < columns; column++) {
        start[column * capacity + rows] = 0;
        end[column * capacity + rows] = 0;
      }
      batch.line[rows] = this.line;
      batch.rows++;
    }
    // To set the length of an array is dear, even to what it is.
    if (this.#escaped.length > 0) this.#escaped.length = 0;
    this.line += 1 + this.#linesInside;
    if (this.line > MOST_LINES) throw new FileRefused("too_large", this.line, "rows");
  }

  #isBlank(bytes: Uint8Array, batch: Batch, cells: number): boolean {
    for (let column = 0; column < cells; column++) {
      const at = column * batch.capacity + batch.rows;
      const end = batch.end[at] as number;
      if (skipBlanks(bytes, batch.start[at] as number, end) < end) return false;
    }
    return true;
  }

  #refuseIfLong(stop: number): void {
    if (stop - this.#from > LONGEST_RECORD) throw new FileRefused("malformed", this.line, "long_record");
  }

  /** What is wrong at `at`; past the longest record nobody looks, wherever the bytes were cut. */
  #refuse(code: "malformed" | "bad_encoding", at: number, detail?: string): never {
    this.#refuseIfLong(at);
    throw new FileRefused(code, this.line, detail);
  }
}

/** Turns doubled quotes into single ones, in place; where the text ends now. */
function undouble(bytes: Uint8Array, start: number, end: number): number {
  let to = start;
  for (let from = start; from < end; from++) {
    bytes[to++] = bytes[from] as number;
    if (bytes[from] === QUOTE) from++;
  }
  return to;
}
