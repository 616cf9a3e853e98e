import {
  computeMonth,
  deadlineOf,
  type Grouping,
  KPIS,
  type Period,
  type PeriodTree,
  periodsOf,
  type RegencyId,
  type RegencyYear,
  type RegionTree,
  type SetCountId,
  type StandingSlot,
  sheetOf,
  sumRegions,
  unusualRegencies,
  type YearRules,
  type YearSettings,
} from "@pantau/domain";
import type { Counted, YearTables } from "./count-sets";
import type { NationYear, ProvinceYear } from "./projection";

const MONTHS = Array.from({ length: 12 }, (_, i) => i + 1);

/** What the numbers of a year are computed from, beside the set counts. */
export interface YearInputs {
  readonly year: number;
  readonly tree: RegionTree;
  readonly rules: YearRules;
  readonly settings: YearSettings;
  readonly tables: YearTables;
}

/** One regency's year as the formulas ask of it. */
export function regencyYear(
  inputs: YearInputs,
  regency: RegencyId,
  setCount: (count: SetCountId) => readonly (number | null)[],
): RegencyYear {
  const { year, tree, rules, settings, tables } = inputs;
  const periods = periodsOf(year);
  const at = (month: number): [Period, PeriodTree] => {
    const p = periods[month - 1] as Period;
    return [p, tree.at(p)];
  };
  const slots = new Map<string, (StandingSlot | undefined)[]>();
  for (const [type, months] of tables)
    slots.set(
      type,
      months.map((table) => table?.slot(regency)),
    );
  return {
    regency,
    rules,
    slot: (type, month) => slots.get(type)?.[month - 1],
    setCount: (id, month) => setCount(id)[month - 1] ?? null,
    districts: (month) => at(month)[1].districtsOf(regency).length,
    deadline: (month) => {
      const [p, then] = at(month);
      return deadlineOf(p, settings.deadline, then.timeZoneOf(regency)).getTime();
    },
  };
}

/** The numbers of some regencies, all months of the year. */
export function computeRegencies(
  inputs: YearInputs,
  regencies: readonly RegencyId[],
  counted: (regency: RegencyId, count: SetCountId) => Counted,
): Pick<ProvinceYear, "months"> {
  const years = regencies.map((id) => regencyYear(inputs, id, (count) => counted(id, count).counts));
  return { months: MONTHS.map((month) => sheetOf(years.map((year) => computeMonth(year, month)))) };
}

/** Marks of outliers by month, [regency, KPI] by position in each province. */
export function findUnusual(provinces: readonly Omit<ProvinceYear, "unusual">[]): ProvinceYear["unusual"][] {
  const places = provinces.flatMap((province, p) => province.regencies.map((_, r) => [p, r] as const));
  const marks = provinces.map(() => MONTHS.map((): [number, number][] => []));
  KPIS.forEach((kpi, k) => {
    if (kpi.numeratorType === null) return;
    const values = MONTHS.map((month) => provinces.flatMap((province) => valuesOf(province, month, k)));
    for (const month of MONTHS) {
      for (const at of unusualRegencies(kpi, values, month)) {
        const [p, r] = places[at] as readonly [number, number];
        marks[p]?.[month - 1]?.push([r, k]);
      }
    }
  });
  return marks;
}

function valuesOf({ months }: Pick<ProvinceYear, "months">, month: number, k: number): (number | null)[] {
  const sheet = months[month - 1];
  const denominators = sheet?.denominators[k] ?? [];
  return (sheet?.numerators[k] ?? []).map((n, r) =>
    n === null || !denominators[r] ? null : n / denominators[r],
  );
}

/** Sums all regencies by the nation and the provinces, of the period's tree and of today's. */
export function sumNation(
  { year, tree }: Pick<YearInputs, "year" | "tree">,
  provinces: readonly Pick<ProvinceYear, "regencies" | "months">[],
): NationYear {
  const months = periodsOf(year).map((p, i) => {
    const parts = provinces.map(({ regencies, months }) => ({
      regencies,
      sheet: months[i] as ProvinceYear["months"][0],
    }));
    const then = tree.at(p);
    const totals = sumRegions(parts, groupings(then));
    return then === tree.today
      ? { period: p, totals }
      : { period: p, totals, today: sumRegions(parts, groupings(tree.today)) };
  });
  return { months };
}

function groupings(tree: PeriodTree): Grouping[] {
  return [{ code: "ID", regencies: tree.regencies }, ...tree.provinces];
}
