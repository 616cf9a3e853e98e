import {
  computeMonth,
  deadlineOf,
  type Fraction,
  type Grouping,
  KPIS,
  monthIn,
  type PeriodTree,
  periodsOf,
  type RegencyId,
  type RegencyYear,
  type RegionTree,
  type SetCountId,
  type Sheet,
  type StandingSlot,
  sheetOf,
  sumRegions,
  unusualRegencies,
  type YearRules,
  type YearSettings,
} from "@pantau/domain";
import type { Counted, YearTables } from "./count-sets";
import type { NationMonth, NationYear, ProvinceYear } from "./projection";

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
  const thens = periodsOf(year).map((p) => [p, tree.at(p)] as const);
  const deadlines = thens.map(([p, then]) =>
    deadlineOf(p, settings.deadline, then.timeZoneOf(regency)).getTime(),
  );
  const districts = thens.map(([, then]) => then.districtsOf(regency).length);
  const slots = new Map<string, (StandingSlot | undefined)[]>();
  for (const [type, months] of tables) {
    slots.set(
      type,
      months.map((table) => table?.slot(regency)),
    );
  }
  return {
    regency,
    rules,
    slot: (type, month) => slots.get(type)?.[month - 1],
    setCount: (id, month) => setCount(id)[month - 1] ?? null,
    districts: (month) => districts[month - 1] as number,
    deadline: (month) => deadlines[month - 1] as number,
  };
}

/** What may be different from before: nothing else needs to be computed. */
export interface Stale {
  readonly regencies: ReadonlySet<RegencyId>;
  /** Positions. */
  readonly kpis: ReadonlySet<number>;
  /** Formulas look back, never forward: months before the first that changed stay. */
  readonly fromMonth: number;
}

/** The numbers of a province, all months of the year; what is not stale as it was before. */
export function computeProvince(
  inputs: YearInputs,
  regencies: readonly RegencyId[],
  counted: (regency: RegencyId, count: SetCountId) => Counted,
  stale: Stale,
  before: readonly Sheet[] | undefined,
): readonly Sheet[] {
  const years = regencies.map((id) =>
    before && !stale.regencies.has(id)
      ? undefined
      : regencyYear(inputs, id, (count) => counted(id, count).counts),
  );
  return MONTHS.map((month) => {
    const old = before?.[month - 1];
    if (old && month < stale.fromMonth) return old;
    return sheetOf(
      years.map((year, r) => {
        const was = old && monthIn(old, r);
        if (was) return year ? computeMonth(year, month, { kpis: stale.kpis, before: was }) : was;
        return computeMonth(year as RegencyYear, month);
      }),
    );
  });
}

/** The KPIs that read any of these report types. */
export function kpisReading(types: ReadonlySet<string>): ReadonlySet<number> {
  return new Set(
    KPIS.flatMap(({ reads }, k) => (reads === "all" || reads.some((type) => types.has(type)) ? [k] : [])),
  );
}

/** Marks of outliers by month, [regency, KPI] by position in each province. */
export function findUnusual(
  provinces: readonly Pick<ProvinceYear, "regencies" | "months">[],
): ProvinceYear["unusual"][] {
  const places = provinces.flatMap((province, p) => province.regencies.map((_, r) => [p, r] as const));
  const marks = provinces.map(() => MONTHS.map((): [number, number][] => []));
  KPIS.forEach((kpi, k) => {
    if (kpi.numeratorType === null) return;
    const values = MONTHS.map((month) => provinces.flatMap((province) => fractionsOf(province, month, k)));
    for (const month of MONTHS) {
      for (const at of unusualRegencies(kpi, values, month)) {
        const [p, r] = places[at] as readonly [number, number];
        marks[p]?.[month - 1]?.push([r, k]);
      }
    }
  });
  return marks;
}

function fractionsOf(
  { months }: Pick<ProvinceYear, "months">,
  month: number,
  k: number,
): (Fraction | null)[] {
  const sheet = months[month - 1];
  const denominators = sheet?.denominators[k] ?? [];
  return (sheet?.numerators[k] ?? []).map((n, r) => {
    const d = denominators[r];
    return n === null || !d ? null : { n, d };
  });
}

/** Sums all regencies by the nation and the provinces, of the period's tree and of today's, but for months that are known. */
export function sumNation(
  { year, tree }: Pick<YearInputs, "year" | "tree">,
  provinces: readonly Pick<ProvinceYear, "regencies" | "months">[],
  known: (month: number) => NationMonth | undefined = () => undefined,
): NationYear {
  const months = periodsOf(year).map((p, i) => {
    const stays = known(i + 1);
    if (stays) return stays;
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
