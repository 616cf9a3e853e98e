/** Whether the bytes are well-formed UTF-8 (no overlong forms, surrogates or values past U+10FFFF). */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let i = start;
  while (i < end) {
    const b = bytes[i] as number;
    if (b < 0x80) i++;
    else {
      const length = sequenceAt(bytes, i, end, b);
      if (length === 0) return false;
      i += length;
    }
  }
  return true;
}

/** Length of the sequence that `b` begins at `i`; 0 where it is not well-formed (Unicode 15, table 3-7). */
function sequenceAt(bytes: Uint8Array, i: number, end: number, b: number): number {
  const length = b < 0xc2 ? 0 : b < 0xe0 ? 2 : b < 0xf0 ? 3 : b < 0xf5 ? 4 : 0;
  if (length === 0 || i + length > end) return 0;
  const second = bytes[i + 1] as number;
  const least = b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
  const most = b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let k = 2; k < length; k++) if (((bytes[i + k] as number) & 0xc0) !== 0x80) return 0;
  return length;
}
