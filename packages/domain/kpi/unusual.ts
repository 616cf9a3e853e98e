import type { Kpi } from "./definition";

/** Robust z-score beyond which a value is far (contract, section 4). */
const FAR = 3.5;
/** MAD times this estimates a standard deviation. */
const MAD_TO_SIGMA = 1.4826;
/** The least spread assumed: one point of a hundred. Else a steady series would make every small move an outlier. */
const LEAST_SIGMA = 0.01;
const FEWEST_PEERS = 10;
const FEWEST_MONTHS = 3;

/** Values of one KPI: by month (from January) and then by regency; null where there is none. */
export type Values = readonly (readonly (number | null)[])[];

/**
 * The regencies whose value of the month is far both from their own earlier months of the year and
 * from the other regencies. Numbers of the year to date are judged by what the month added.
 */
export function unusualRegencies(kpi: Pick<Kpi, "basis">, values: Values, month: number): readonly number[] {
  const series = kpi.basis === "ytd" ? (m: number, r: number) => added(values, m, r) : plain(values);
  const now = (values[month - 1] ?? []).map((_, r) => series(month, r));
  const peers = now.filter((value) => value !== null);
  if (peers.length < FEWEST_PEERS) return [];
  const ofPeers = spreadOf(peers);
  return now.flatMap((value, r) => {
    if (value === null || !isFar(value, ofPeers)) return [];
    const history = Array.from({ length: month - 1 }, (_, i) => series(i + 1, r)).filter(
      (past) => past !== null,
    );
    return history.length >= FEWEST_MONTHS && isFar(value, spreadOf(history)) ? [r] : [];
  });
}

const plain = (values: Values) => (month: number, r: number) => values[month - 1]?.[r] ?? null;

function added(values: Values, month: number, r: number): number | null {
  const now = values[month - 1]?.[r] ?? null;
  const before = month === 1 ? 0 : (values[month - 2]?.[r] ?? null);
  return now === null || before === null ? null : now - before;
}

interface Spread {
  readonly median: number;
  readonly sigma: number;
}

function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  const mad = median(values.map((value) => Math.abs(value - middle)));
  return { median: middle, sigma: Math.max(mad * MAD_TO_SIGMA, LEAST_SIGMA) };
}

function isFar(value: number, { median: middle, sigma }: Spread): boolean {
  return Math.abs(value - middle) / sigma > FAR;
}

function median(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  const half = sorted.length >> 1;
  const upper = sorted[half] as number;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] as number) + upper) / 2;
}
