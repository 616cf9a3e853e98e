import { formulaOf } from "./formulas";
import { KPIS } from "./kpis";
import { monthsFiled } from "./rules";
import { type RegencyYear, View } from "./view";

/**
 * The numbers of some regencies in one month, by KPI (order of `KPIS`) and then by regency: exact
 * integers in the smallest unit. Missing is null, never zero.
 */
export interface Sheet {
  readonly numerators: readonly (number | null)[][];
  readonly denominators: readonly (number | null)[][];
  /** Months filed of those due, from January on; null for numbers of a single period. */
  readonly filed: readonly (number[] | null)[];
  readonly refused: readonly RefusedRows[];
  /** [regency, KPI]: not there because the measures are outdated. */
  readonly outdated: readonly (readonly [number, number])[];
}

/** Refused rows in the slots that a number is made of. */
export interface RefusedRows {
  /** Positions. */
  readonly regency: number;
  readonly kpi: number;
  /** Refused rows that name the regency. */
  readonly placed: number;
  /** By submission: refused rows whose regency could not be read. Counted once where regencies are summed. */
  readonly unplaced: Readonly<Record<string, number>>;
}

/** One regency's numbers of one month, by KPI. */
export interface RegencyMonth {
  readonly numerators: readonly (number | null)[];
  readonly denominators: readonly (number | null)[];
  readonly filed: readonly (number | null)[];
  readonly refused: readonly Omit<RefusedRows, "regency">[];
  readonly outdated: readonly number[];
}

/** Which KPIs (positions) to compute, and the month as it was for the others. */
export interface Partly {
  readonly kpis: ReadonlySet<number>;
  readonly before: RegencyMonth;
}

/** Computes the KPIs of a regency for one month: all, or only those that may have changed. */
export function computeMonth(from: RegencyYear, month: number, partly?: Partly): RegencyMonth {
  const { kpis, before } = partly ?? {};
  const stays = (k: number) => kpis !== undefined && !kpis.has(k);
  const numerators = [...(before?.numerators ?? [])];
  const denominators = [...(before?.denominators ?? [])];
  const filed = [...(before?.filed ?? [])];
  const refused = (before?.refused ?? []).filter((rows) => stays(rows.kpi));
  const outdated = (before?.outdated ?? []).filter(stays);
  KPIS.forEach((kpi, k) => {
    if (stays(k)) return;
    const view = new View(from, month);
    const fraction = formulaOf(kpi)(view);
    if (view.reason) outdated.push(k);
    const there = view.reason ? undefined : fraction;
    numerators[k] = there ? there.n : null;
    denominators[k] = there ? there.d : null;
    filed[k] = monthsFiled(kpi, from.rules, month, (type, m) => from.slot(type, m) !== undefined);
    const rows = there && refusedIn(view);
    if (rows) refused.push({ kpi: k, ...rows });
  });
  return {
    numerators,
    denominators,
    filed,
    refused: refused.sort((a, b) => a.kpi - b.kpi),
    outdated: outdated.sort((a, b) => a - b),
  };
}

/** The refused rows of the slots that a formula used; undefined where there are none. */
export function refusedIn(view: View): Pick<RefusedRows, "placed" | "unplaced"> | undefined {
  if (!view.asked.some(({ slot, content }) => content && slot && slot.refused + slot.unplaced > 0))
    return undefined;
  const used = new Set(view.asked.flatMap(({ slot, content }) => (content && slot ? [slot] : [])));
  const unplaced: Record<string, number> = {};
  let placed = 0;
  for (const slot of used) {
    placed += slot.refused;
    if (slot.unplaced > 0) unplaced[slot.submission] = slot.unplaced;
  }
  return { placed, unplaced };
}

/** Puts regencies' months side by side, in the order given. */
export function sheetOf(months: readonly RegencyMonth[]): Sheet {
  const columns = <T>(pick: (month: RegencyMonth) => readonly T[]) =>
    KPIS.map((_, k) => months.map((month) => pick(month)[k] as T));
  return {
    numerators: columns((month) => month.numerators),
    denominators: columns((month) => month.denominators),
    filed: columns((month) => month.filed).map((column) =>
      column.includes(null) ? null : (column as number[]),
    ),
    refused: months.flatMap((month, regency) => month.refused.map((rows) => ({ regency, ...rows }))),
    outdated: months.flatMap((month, regency) => month.outdated.map((k) => [regency, k] as const)),
  };
}

/** One regency's column of a sheet. */
export function monthIn(sheet: Sheet, regency: number): RegencyMonth {
  return {
    numerators: sheet.numerators.map((column) => column[regency] ?? null),
    denominators: sheet.denominators.map((column) => column[regency] ?? null),
    filed: sheet.filed.map((column) => column?.[regency] ?? null),
    refused: sheet.refused.filter((rows) => rows.regency === regency).map(({ regency: _, ...rows }) => rows),
    outdated: sheet.outdated.filter(([at]) => at === regency).map(([, k]) => k),
  };
}
