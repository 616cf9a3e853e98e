import type { SnapshotAnswer } from "@pantau/api";
import { type Kpi, type KpiNumber, kpiOf, monthOf, type Period, targetFor, toNumber } from "@pantau/domain";

/** One KPI of one region as pages show it. */
export interface RegionNumber extends KpiNumber {
  readonly region: string;
  readonly kpi: string;
  /** Refused rows in the slots that it is made of. */
  readonly refused: number;
  /** Far from its own history and from its peers. */
  readonly unusual: boolean;
  /** Null because its measures predate today's formulas. */
  readonly outdated: boolean;
}

/** A period as one reader may see it; every number is derived by the domain when it is asked for. */
export interface Snapshot {
  readonly period: Period;
  readonly version: number;
  readonly asOf: string | null;
  readonly kpis: readonly string[];
  /** Province codes on the period's tree. */
  readonly provinces: readonly string[];
  /** Identities of the regencies that the reader may see. */
  readonly regencies: readonly string[];
  /** Those of one province (code on the period's tree). */
  regenciesOf(province: string): readonly string[];
  provinceOf(regency: string): string | undefined;
  /** The code that people of the period know the regency by. */
  codeOf(regency: string): string;
  /** undefined where the region or the KPI is not in the snapshot. */
  number(region: string, kpi: string): RegionNumber | undefined;
}

/** Reads the columns of `/api/snapshots/{period}`. Nothing is derived until it is asked for. */
export function openSnapshot(answer: SnapshotAnswer): Snapshot {
  const { totals, regencies } = answer;
  const totalAt = indexOf(totals.codes);
  const regencyAt = indexOf(regencies.ids);
  const kpiAt = indexOf(answer.kpis);
  const byProvince = groupBy(regencies.ids, regencies.provinces);
  const month = monthOf(answer.period);
  const refusedTotals = sparse(totals.refused);
  const refusedRegencies = sparse(regencies.refused);
  const unusual = pairs(regencies.unusual);
  const outdated = pairs(regencies.outdated);

  const derive = (kpi: Kpi, counts: Parameters<typeof toNumber>[1], codes: readonly string[]) =>
    toNumber(kpi, counts, targetFor(kpi, { ...SETTINGS, targets: answer.targets }, codes), month);

  // The cards of a page ask for the same numbers again and again.
  const known = new Map<string, RegionNumber | undefined>();
  function number(region: string, id: string): RegionNumber | undefined {
    const key = `${region} ${id}`;
    if (!known.has(key)) known.set(key, derived(region, id));
    return known.get(key);
  }

  function derived(region: string, id: string): RegionNumber | undefined {
    const kpi = kpiOf(id);
    const k = kpiAt.get(id);
    if (!kpi || k === undefined) return undefined;
    const due = answer.due[k] ?? null;
    const t = totalAt.get(region);
    if (t !== undefined) {
      const expected = totals.expected[t] ?? 0;
      const counts = {
        numerator: totals.numerators[k]?.[t] ?? null,
        denominator: totals.denominators[k]?.[t] ?? null,
        reported: totals.reported[k]?.[t] ?? 0,
        expected,
        filed: totals.filed[k]?.[t] ?? null,
        due: due === null ? null : due * expected,
      };
      const marks = { refused: refusedTotals.get(`${t},${k}`) ?? 0, unusual: false, outdated: false };
      return { region, kpi: id, ...derive(kpi, counts, region === "ID" ? [] : [region]), ...marks };
    }
    const r = regencyAt.get(region);
    if (r === undefined) return undefined;
    const numerator = regencies.numerators[k]?.[r] ?? null;
    const counts = {
      numerator,
      denominator: regencies.denominators[k]?.[r] ?? null,
      reported: numerator === null ? 0 : 1,
      expected: 1,
      filed: regencies.filed[k]?.[r] ?? null,
      due,
    };
    const at = `${r},${k}`;
    const marks = {
      refused: refusedRegencies.get(at) ?? 0,
      unusual: unusual.has(at),
      outdated: outdated.has(at),
    };
    return { region, kpi: id, ...derive(kpi, counts, [region, regencies.provinces[r] ?? ""]), ...marks };
  }

  return {
    period: answer.period,
    version: answer.version,
    asOf: answer.asOf,
    kpis: answer.kpis,
    provinces: totals.codes.filter((code) => code !== "ID"),
    regencies: regencies.ids,
    regenciesOf: (province) => byProvince.get(province) ?? [],
    provinceOf: (regency) => regencies.provinces[regencyAt.get(regency) ?? -1],
    codeOf: (regency) => regencies.codes?.[regencyAt.get(regency) ?? -1] ?? regency,
    number,
  };
}

/** What `targetFor` asks for beside targets, which no target depends on. */
const SETTINGS = { schedule: {}, deadline: { day: 10 } };

function indexOf(keys: readonly string[]): Map<string, number> {
  return new Map(keys.map((key, i) => [key, i]));
}

function groupBy(ids: readonly string[], provinces: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  ids.forEach((id, i) => {
    const province = provinces[i] ?? "";
    const group = groups.get(province);
    if (group) group.push(id);
    else groups.set(province, [id]);
  });
  return groups;
}

function sparse(cells: readonly (readonly [number, number, number])[]): Map<string, number> {
  return new Map(cells.map(([region, kpi, count]) => [`${region},${kpi}`, count]));
}

function pairs(cells: readonly (readonly [number, number])[]): Set<string> {
  return new Set(cells.map(([region, kpi]) => `${region},${kpi}`));
}
