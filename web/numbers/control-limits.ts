/** One region's count of so many. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Funnel {
  /** All numerators over all denominators: what every region would have if they did not differ. */
  readonly mean: number;
  /** No rate can be more: 1 for parts of a whole. */
  readonly most: number;
  /** How much wider chance alone spreads the regions than counting does; at least 1. */
  readonly dispersion: number;
  /** Standard error of the rate of a region of that size. */
  errorAt(size: number): number;
}

/** Widths of the two pairs of limits in standard errors: 95 and 99.8 percent. */
export const LIMITS = [1.96, 3.09] as const;

/**
 * Control limits of a funnel plot, with the multiplicative correction for over-dispersion of
 * D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in
 * Medicine 24 (2005): z-scores are winsorised at their 10th and 90th percentile, and the mean of
 * their squares, where above 1, widens the limits. `share`: parts of a whole (binomial); otherwise
 * counts for each one (Poisson).
 */
export function funnelOf(rates: readonly Rate[], share: boolean): Funnel | undefined {
  const known = rates.filter((rate) => rate.denominator > 0);
  const size = known.reduce((sum, rate) => sum + rate.denominator, 0);
  if (known.length < 3 || size === 0) return undefined;
  const mean = known.reduce((sum, rate) => sum + rate.numerator, 0) / size;
  const variance = share ? mean * (1 - mean) : mean;
  if (variance <= 0) return undefined;
  const plain = (n: number) => Math.sqrt(variance / n);
  const scores = known
    .map((rate) => (rate.numerator / rate.denominator - mean) / plain(rate.denominator))
    .sort((a, b) => a - b);
  const low = scores[Math.floor(0.1 * (scores.length - 1))] ?? 0;
  const high = scores[Math.ceil(0.9 * (scores.length - 1))] ?? 0;
  const squares = scores.map((score) => Math.min(high, Math.max(low, score)) ** 2);
  const dispersion = Math.max(1, squares.reduce((sum, square) => sum + square, 0) / squares.length);
  return {
    mean,
    most: share ? 1 : Number.POSITIVE_INFINITY,
    dispersion,
    errorAt: (n) => plain(n) * Math.sqrt(dispersion),
  };
}

/** Where a region lies: inside what chance allows, or outside the inner or outer limits, above or below. */
export type Verdict = "inside" | "above" | "below" | "far-above" | "far-below";

export function verdictOf(funnel: Funnel, rate: Rate): Verdict {
  const z = (rate.numerator / rate.denominator - funnel.mean) / funnel.errorAt(rate.denominator);
  if (Math.abs(z) <= LIMITS[0]) return "inside";
  const far = Math.abs(z) > LIMITS[1];
  if (z > 0) return far ? "far-above" : "above";
  return far ? "far-below" : "below";
}
