import { type Batch, makeBatch } from "@pantau/domain";
import { LONGEST_RECORD, MOST_COLUMNS } from "../limits";
import { headerCells, type RecordFile } from "../record-file";
import { FileRefused } from "../refused";
import { Scanner } from "./scanner";
import { sniffDelimiter } from "./sniff";

/** Bytes that are read before records are cut from them; about what a core's second cache holds. */
const WINDOW = 1 << 18;
/** The delimiter is found in so many first bytes. */
const SNIFFED = 1 << 16;

/** Opens CSV text. `names`: header names to find the delimiter by. Throws `FileRefused`. */
export async function openCsv(
  source: AsyncIterable<Uint8Array>,
  names: ReadonlySet<string>,
): Promise<RecordFile> {
  const window = new ByteWindow(source);
  await window.fill();
  window.skipBom();
  const head = window.bytes.subarray(window.from, Math.min(window.end, window.from + SNIFFED));
  const isWhole = window.isLast && window.end - window.from <= SNIFFED;
  const delimiter = sniffDelimiter(head, isWhole, names);
  const scanner = new Scanner(delimiter.charCodeAt(0));
  const first = makeBatch(MOST_COLUMNS, 1);
  while (first.rows === 0) {
    window.from = scanner.scan(window.bytes, window.from, window.end, window.isLast, first);
    if (first.rows === 0 && !(await window.fill())) throw new FileRefused("empty_file");
  }
  const header = headerCells(first, scanner.cells);
  return {
    format: "csv",
    delimiter,
    header,
    headerLine: first.line[0] as number,
    records: (batch) => readRecords(window, scanner, batch),
  };
}

async function* readRecords(window: ByteWindow, scanner: Scanner, batch: Batch): AsyncGenerator<Batch, void> {
  for (;;) {
    batch.rows = 0;
    try {
      window.from = scanner.scan(window.bytes, window.from, window.end, window.isLast, batch);
    } catch (error) {
      // The records before the broken one are looked at, too, wherever the bytes were cut.
      if (error instanceof FileRefused && batch.rows > 0) yield batch;
      throw error;
    }
    if (batch.rows > 0) yield batch;
    // A full batch may have left records behind; one that is not has taken every whole one.
    if (batch.rows < batch.capacity && !(await window.fill())) return;
  }
}

/** The bytes at hand: `bytes[from..end)`, refilled from a source; grows while one record fills it. */
class ByteWindow {
  bytes = new Uint8Array(WINDOW + 1);
  from = 0;
  end = 0;
  isLast = false;
  readonly #source: AsyncIterator<Uint8Array>;
  #chunk: Uint8Array = new Uint8Array(0);
  #taken = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Takes in as much as there is room for. False where nothing is left to be read or taken in. */
  async fill(): Promise<boolean> {
    if (this.isLast) return false;
    this.#makeRoom();
    const room = this.bytes.length - 1;
    while (this.end < room) {
      if (this.#taken === this.#chunk.length && !(await this.#next())) break;
      const taken = Math.min(this.#chunk.length - this.#taken, room - this.end);
      this.bytes.set(this.#chunk.subarray(this.#taken, this.#taken + taken), this.end);
      this.#taken += taken;
      this.end += taken;
    }
    return true;
  }

  skipBom(): void {
    const [a, b, c] = this.bytes;
    if (this.end >= 3 && a === 0xef && b === 0xbb && c === 0xbf) this.from = 3;
  }

  async #next(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done) this.isLast = true;
    else this.#chunk = value;
    this.#taken = 0;
    return !done;
  }

  /** Moves what is left to the front; doubles where it fills the window. */
  #makeRoom(): void {
    const left = this.end - this.from;
    const isFull = left >= this.bytes.length - 1 - WINDOW / 2;
    if (isFull && this.bytes.length <= LONGEST_RECORD * 2) {
      const grown = new Uint8Array(this.bytes.length * 2);
      grown.set(this.bytes.subarray(this.from, this.end));
      this.bytes = grown;
    } else this.bytes.copyWithin(0, this.from, this.end);
    this.from = 0;
    this.end = left;
  }
}
