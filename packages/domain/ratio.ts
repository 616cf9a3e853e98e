/** A ratio as it is stored: two safe integers, denominator above 0. */
export interface Ratio {
  readonly n: number;
  readonly d: number;
}

/** A ratio to reckon with: never turned into a float, never too large. Denominator above 0. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export function exact({ n, d }: Ratio): Exact {
  return { n: BigInt(n), d: BigInt(d) };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compareExact(a: Exact, b: Exact): number {
  const [left, right] = [a.n * b.d, b.n * a.d];
  return left < right ? -1 : left > right ? 1 : 0;
}

export function timesExact(a: Exact, b: Exact): Exact {
  return { n: a.n * b.n, d: a.d * b.d };
}

export function plusExact(a: Exact, b: Exact): Exact {
  return { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minusExact(a: Exact, b: Exact): Exact {
  return plusExact(a, { n: -b.n, d: b.d });
}
