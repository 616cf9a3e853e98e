/** A calendar month `YYYY-MM`. The programme year is the calendar year. */
export type Period = string & { readonly __brand: "Period" };

const FORM = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** Parses `YYYY-MM` (years 2000 to 2099); undefined where the text is no month. */
export function parsePeriod(text: string): Period | undefined {
  const match = FORM.exec(text);
  if (!match?.[1]?.startsWith("20")) return undefined;
  return text as Period;
}

/** As `parsePeriod`, for values the program wrote itself. Throws `RangeError` on anything else. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (parsed === undefined) throw new RangeError(`not a period: ${text}`);
  return parsed;
}

export function yearOf(p: Period): number {
  return Number(p.slice(0, 4));
}

/** 1 (January) to 12. */
export function monthOf(p: Period): number {
  return Number(p.slice(5, 7));
}

export function periodOf(year: number, month: number): Period {
  return `${year}-${String(month).padStart(2, "0")}` as Period;
}

/** The period `months` later (or earlier, if negative). */
export function addMonths(p: Period, months: number): Period {
  const index = yearOf(p) * 12 + monthOf(p) - 1 + months;
  return periodOf(Math.floor(index / 12), (index % 12) + 1);
}

/** All twelve periods of a year, in order. */
export function periodsOf(year: number): Period[] {
  return Array.from({ length: 12 }, (_, i) => periodOf(year, i + 1));
}

/** Days since 1970-01-01 of the period's first day. Periods compare as text, too. */
export function firstDay(p: Period): number {
  return Date.UTC(yearOf(p), monthOf(p) - 1, 1) / 86_400_000;
}

/** Days since 1970-01-01 of the period's last day. */
export function lastDay(p: Period): number {
  return firstDay(addMonths(p, 1)) - 1;
}
