/** A stream of numbers in [0, 1) that depends on its keys alone: the demo is the same on every machine. */
export interface Random {
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** About normal: mean 0, standard deviation 1, never beyond 3.5. */
  normal(): number;
}

/** A stream of its own for each seed and keys (xmur3 into mulberry32). */
export function random(seed: number, ...keys: readonly (string | number)[]): Random {
  let state = hash(`${seed}|${keys.join("|")}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (low, high) => low + Math.floor(next() * (high - low + 1)),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)] as (typeof items)[number],
    normal: () => (next() + next() + next() + next() - 2) * Math.sqrt(3),
  };
}

function hash(text: string): number {
  let h = 1779033703 ^ text.length;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 3432918353);
    h = (h << 13) | (h >>> 19);
  }
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * Splits `total` over the weights into whole parts whose sum is exactly `total` (rounded); each run
 * of neighbours gets its share to within one, however small the single weights are.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum === 0) return weights.map(() => 0);
  const whole = Math.round(total);
  let running = 0;
  let given = 0;
  return weights.map((weight, i) => {
    running += weight;
    const upTo = i === weights.length - 1 ? whole : Math.floor((whole * running) / sum + 0.5);
    const part = upTo - given;
    given = upTo;
    return part;
  });
}
