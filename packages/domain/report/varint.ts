/** Writes numbers and texts compactly; the buffer grows as needed. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #at = 0;

  /** Any exact integer: zigzag (sign in the lowest bit), seven bits a byte, least first. */
  integer(value: number): void {
    this.#reserve(10);
    const sign = value < 0 ? 1 : 0;
    let rest = Math.abs(value);
    // The sign takes one bit of the first byte.
    let low = (rest % 64) * 2 + sign;
    rest = Math.floor(rest / 64);
    for (; rest > 0; rest = Math.floor(rest / 128)) {
      this.#bytes[this.#at++] = low | 0x80;
      low = rest % 128;
    }
    this.#bytes[this.#at++] = low;
  }

  text(value: string): void {
    const bytes = new TextEncoder().encode(value);
    this.integer(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#at);
  }

  #reserve(more: number): void {
    if (this.#at + more <= this.#bytes.length) return;
    const grown = new Uint8Array((this.#at + more) * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** Reads what `ByteWriter` wrote. Throws `RangeError` past the end. */
export class ByteReader {
  #at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.#at >= this.bytes.length;
  }

  integer(): number {
    const first = this.#byte();
    let value = (first & 0x7f) >> 1;
    for (let scale = 64, more = first >= 0x80; more; scale *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      more = byte >= 0x80;
    }
    return (first & 1) === 1 ? -value : value;
  }

  text(): string {
    const length = this.integer();
    const end = this.#at + length;
    if (end > this.bytes.length) throw new RangeError("measures cut short");
    const text = new TextDecoder().decode(this.bytes.subarray(this.#at, end));
    this.#at = end;
    return text;
  }

  #byte(): number {
    const byte = this.bytes[this.#at++];
    if (byte === undefined) throw new RangeError("measures cut short");
    return byte;
  }
}
