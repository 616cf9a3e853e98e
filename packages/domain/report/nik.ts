import type { CodeLookup } from "../region/tree";

const NIK_LENGTH = 16;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const ENOUGH = 1000;

/**
 * Reads as a NIK: 16 digits, beginning with a real province and regency code (of any time), a
 * district's two digits, then a possible DDMMYY with 40 added to the day for women, then four digits
 * (contract, section 2).
 */
export class NikForm {
  readonly #regencies = new Uint8Array(10_000);

  constructor(lookups: readonly CodeLookup[]) {
    for (const { regencyIndex } of lookups) {
      regencyIndex.forEach((index, digits) => {
        if (index >= 0) this.#regencies[digits] = 1;
      });
    }
  }

  /** Whether the bytes from `start` on read as a NIK; they must be 16 at least. */
  at(bytes: Uint8Array, start: number): boolean {
    for (let i = start; i < start + NIK_LENGTH; i++) {
      const b = bytes[i] as number;
      if (b < 0x30 || b > 0x39) return false;
    }
    const pair = (at: number) =>
      ((bytes[start + at] as number) - 48) * 10 + (bytes[start + at + 1] as number) - 48;
    return this.#regencies[pair(0) * 100 + pair(2)] === 1 && isPossibleDay(pair(6), pair(8), pair(10));
  }

  /** Whether a cell, trimmed, is a NIK. */
  is(bytes: Uint8Array, start: number, end: number): boolean {
    return end - start === NIK_LENGTH && this.at(bytes, start);
  }

  /** The text with every run of digits that holds a NIK put out of sight. */
  mask(text: string): string {
    return text.replace(/\d{16,}/g, (digits) =>
      this.#isWithin(digits) ? "*".repeat(digits.length) : digits,
    );
  }

  #isWithin(digits: string): boolean {
    const bytes = Uint8Array.from(digits, (digit) => digit.charCodeAt(0));
    for (let i = 0; i + NIK_LENGTH <= bytes.length; i++) if (this.at(bytes, i)) return true;
    return false;
  }
}

function isPossibleDay(day: number, month: number, year: number): boolean {
  const ofMonth = day > 40 ? day - 40 : day;
  if (month < 1 || month > 12 || ofMonth < 1 || ofMonth > (DAYS[month - 1] as number)) return false;
  return month !== 2 || ofMonth < 29 || year % 4 === 0;
}

/** Counts, for one id column, how many of its first 1,000 filled cells read as a NIK. */
export class NikShare {
  #seen = 0;
  #niks = 0;

  constructor(private readonly form: NikForm) {}

  get isDecided(): boolean {
    return this.#seen >= ENOUGH;
  }

  look(bytes: Uint8Array, start: number, end: number): void {
    this.#seen++;
    if (this.form.is(bytes, start, end)) this.#niks++;
  }

  /** More than a fifth. */
  get isPersonal(): boolean {
    return this.#niks * 5 > this.#seen;
  }
}
