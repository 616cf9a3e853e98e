/** Where a running total may stand in December. */
export interface Projection {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Months that the pace of work was taken from. */
  readonly months: number;
}

/**
 * Carries a year-to-date numerator on to December: the mean monthly growth of the months known so
 * far for each month left, and a range of two standard errors of that sum (monthly growths taken as
 * independent; one month is the growth of the next where several are unknown between two).
 * `totals`: the numerator by month, January first; null where unknown. undefined with fewer than
 * three monthly growths. Never below what is there already.
 */
export function projectToDecember(totals: readonly (number | null)[]): Projection | undefined {
  const growths: number[] = [];
  let before = 0;
  let gap = 1;
  let last = 0;
  totals.slice(0, 12).forEach((total, i) => {
    if (total === null) {
      gap += 1;
      return;
    }
    for (let k = 0; k < gap; k++) growths.push((total - before) / gap);
    before = total;
    gap = 1;
    last = i + 1;
  });
  const n = growths.length;
  if (n < 3) return undefined;
  const mean = growths.reduce((sum, growth) => sum + growth, 0) / n;
  const variance = growths.reduce((sum, growth) => sum + (growth - mean) ** 2, 0) / (n - 1);
  const left = 12 - last;
  const middle = before + mean * left;
  // Variance of the months to come, and of the mean that they are expected from.
  const spread = 2 * Math.sqrt(variance * left * (1 + left / n));
  return { low: Math.max(before, middle - spread), middle, high: middle + spread, months: n };
}
