import {
  type Counts,
  countRefused,
  KPIS,
  type Kpi,
  type KpiNumber,
  monthOf,
  monthsDue,
  type Period,
  type PeriodTree,
  type Reason,
  type RegencyId,
  type Sheet,
  type Totals,
  targetFor,
  toNumber,
} from "@pantau/domain";
import type { OpenYear } from "./open-year";
import type { ProvinceYear } from "./projection";

/** A number with its marks. */
export interface MarkedNumber extends KpiNumber {
  readonly refused?: number;
  readonly unusual?: true;
  readonly reason?: Reason;
}

/** The number of the nation or a province, by its code in `totals`; one that is not there has no regencies. */
export function numberOfTotal(
  year: OpenYear,
  period: Period,
  totals: Totals,
  code: string,
  k: number,
): MarkedNumber {
  const i = totals.codes.indexOf(code);
  const kpi = KPIS[k] as Kpi;
  const counts = countsOfTotal(year, period, totals, code, k);
  const refused = totals.refused.find(([region, at]) => region === i && at === k)?.[2] ?? 0;
  const target = targetFor(kpi, year.settings, [code]);
  return { ...toNumber(kpi, counts, target, monthOf(period)), ...(refused > 0 && { refused }) };
}

/** The counts behind the number of the nation or a province. */
export function countsOfTotal(
  year: OpenYear,
  period: Period,
  totals: Totals,
  code: string,
  k: number,
): Counts {
  const i = totals.codes.indexOf(code);
  const expected = totals.expected[i] ?? 0;
  const due = monthsDue(KPIS[k] as Kpi, year.rules, monthOf(period));
  return {
    numerator: totals.numerators[k]?.[i] ?? null,
    denominator: totals.denominators[k]?.[i] ?? null,
    reported: totals.reported[k]?.[i] ?? 0,
    expected,
    filed: due === null ? null : (totals.filed[k]?.[i] ?? 0),
    due: due === null ? null : due * expected,
  };
}

/** The counts behind the number of one regency. */
export function countsOfRegency(
  year: OpenYear,
  period: Period,
  province: ProvinceYear,
  regency: RegencyId,
  k: number,
): Counts {
  const month = monthOf(period);
  const sheet = province.months[month - 1] as Sheet;
  const at = province.regencies.indexOf(regency);
  const numerator = sheet.numerators[k]?.[at] ?? null;
  return {
    numerator,
    denominator: sheet.denominators[k]?.[at] ?? null,
    reported: numerator === null ? 0 : 1,
    expected: 1,
    filed: sheet.filed[k]?.[at] ?? null,
    due: monthsDue(KPIS[k] as Kpi, year.rules, month),
  };
}

/** Where a regency's target is looked up: its own, then its province's. */
export function targetCodes(tree: PeriodTree, regency: RegencyId): readonly string[] {
  return [regency, tree.codeOf(regency), tree.provinceOf(regency)];
}

/** The number of one regency of a province's year. */
export function numberOfRegency(
  year: OpenYear,
  period: Period,
  tree: PeriodTree,
  province: ProvinceYear,
  regency: RegencyId,
  k: number,
): MarkedNumber {
  const month = monthOf(period);
  const sheet = province.months[month - 1] as Sheet;
  const at = province.regencies.indexOf(regency);
  const kpi = KPIS[k] as Kpi;
  const counts = countsOfRegency(year, period, province, regency, k);
  const target = targetFor(kpi, year.settings, targetCodes(tree, regency));
  return {
    ...toNumber(kpi, counts, target, month),
    ...marksOf(sheet, province.unusual[month - 1] ?? [], at, k),
  };
}

function marksOf(
  sheet: Sheet,
  unusual: ProvinceYear["unusual"][number],
  at: number,
  k: number,
): Pick<MarkedNumber, "refused" | "unusual" | "reason"> {
  const refused = countRefused(sheet.refused.filter((rows) => rows.regency === at && rows.kpi === k));
  return {
    ...(refused > 0 && { refused }),
    ...(unusual.some(([r, kpi]) => r === at && kpi === k) && { unusual: true }),
    ...(sheet.outdated.some(([r, kpi]) => r === at && kpi === k) && { reason: "measures_outdated" }),
  };
}
