import type { Fraction, Kpi } from "./definition";

/** Robust z-score beyond which a value is far (contract, section 4). */
const FAR = 3.5;
/** MAD times this estimates a standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** The least spread assumed: one point of a hundred. Else a steady series would make every small move an outlier. */
const LEAST_SIGMA = 0.01;
const FEWEST_PEERS = 10;
const FEWEST_MONTHS = 3;

/** One KPI's numbers: by month (from January) and then by regency; null where there is none. */
export type Series = readonly (readonly (Fraction | null)[])[];

/**
 * The regencies (positions) whose value of the month is far both from their own earlier months of
 * the year and from the other regencies. Numbers of the year to date are judged by what the month
 * added. A value is not far where a few cases more or less would bring it back: the spread is at
 * least what one case makes of it.
 */
export function unusualRegencies(kpi: Pick<Kpi, "basis">, series: Series, month: number): readonly number[] {
  const measure = kpi.basis === "ytd" ? added : plain;
  const row = series[month - 1] ?? [];
  const now = row.map((_, r) => measure(series, month, r));
  const peers = now.filter((value) => value !== null);
  if (peers.length < FEWEST_PEERS) return [];
  const ofPeers = spreadOf(peers);
  return now.flatMap((value, r) => {
    const oneCase = 1 / (row[r]?.d ?? 1);
    if (value === null || !isFar(value, ofPeers, oneCase)) return [];
    const history = Array.from({ length: month - 1 }, (_, i) => measure(series, i + 1, r));
    const past = history.filter((earlier) => earlier !== null);
    return past.length >= FEWEST_MONTHS && isFar(value, spreadOf(past), oneCase) ? [r] : [];
  });
}

type Measured = (series: Series, month: number, r: number) => number | null;

const plain: Measured = (series, month, r) => {
  const fraction = series[month - 1]?.[r];
  return fraction ? fraction.n / fraction.d : null;
};

const added: Measured = (series, month, r) => {
  const now = plain(series, month, r);
  const before = month === 1 ? 0 : plain(series, month - 1, r);
  return now === null || before === null ? null : now - before;
};

interface Spread {
  readonly median: number;
  readonly sigma: number;
}

function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  return { median: middle, sigma: MAD_TO_SIGMA * median(values.map((value) => Math.abs(value - middle))) };
}

function isFar(value: number, { median: middle, sigma }: Spread, oneCase: number): boolean {
  return Math.abs(value - middle) > FAR * Math.max(sigma, oneCase, LEAST_SIGMA);
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
