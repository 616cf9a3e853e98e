/**
 * `villages.bin`: for each district, in order of code, the number of its villages, then the last
 * four digits of each, in order, as the difference to the one before. All as base-128 varints
 * (seven bits a byte, low bits first, the high bit says that more follows).
 */
export function encodeVillages(villages: ArrayLike<number>, districts: readonly string[]): Uint8Array {
  const bytes: number[] = [];
  let at = 0;
  for (const district of districts) {
    const prefix = prefixOf(district);
    const lastFours: number[] = [];
    while (at < villages.length && Math.floor((villages[at] as number) / 10_000) === prefix) {
      lastFours.push((villages[at++] as number) % 10_000);
    }
    pushVarint(bytes, lastFours.length);
    for (const [i, lastFour] of lastFours.entries()) pushVarint(bytes, lastFour - (lastFours[i - 1] ?? 0));
  }
  if (at !== villages.length) throw new RangeError(`village ${villages[at]} lies in no district`);
  return Uint8Array.from(bytes);
}

/** Ten-digit village codes, ascending. Throws `RangeError` where the bytes do not fit the districts. */
export function decodeVillages(bytes: Uint8Array, districts: readonly string[]): Float64Array {
  // A village takes at least one byte, so this is enough; the copy below is exact.
  const villages = new Float64Array(bytes.length);
  let count = 0;
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined)
        throw new RangeError("villages.bin ends too early; delete the generated folder");
      value += (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (const district of districts) {
    const base = prefixOf(district) * 10_000;
    let lastFour = 0;
    for (let left = next(); left > 0; left--) {
      lastFour += next();
      villages[count++] = base + lastFour;
    }
  }
  if (at !== bytes.length)
    throw new RangeError("villages.bin is of other districts; delete the generated folder");
  return villages.slice(0, count);
}

function prefixOf(district: string): number {
  return Number(district.replaceAll(".", ""));
}

function pushVarint(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 127) {
    bytes.push((rest & 127) | 128);
    rest >>>= 7;
  }
  bytes.push(rest);
}
