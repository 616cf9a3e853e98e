import { format, t } from "../i18n/language";
import type { RegionNumber, Snapshot } from "./snapshot";

/** `480 dari 514 kab/kota melapor`, over all the numbers of a table or drawing. */
export function reportedIn(numbers: readonly (RegionNumber | undefined)[]): string {
  const sum = (of: (number: RegionNumber) => number) =>
    format().int(numbers.reduce((total, number) => total + (number ? of(number) : 0), 0));
  return t().number.reportedOf(
    sum((number) => number.reported),
    sum((number) => number.expected),
  );
}

/** How many reports of the month are there: for files that hold many indicators. */
export function slotsIn(snapshot: Snapshot, region: string): string | undefined {
  const number = snapshot.number(region, "reporting-completeness");
  if (!number || number.numerator === null) return undefined;
  return t().number.slotsOf(format().int(number.numerator), format().int(number.denominator));
}
