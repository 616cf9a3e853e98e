import {
  type Actor,
  countRefused,
  KPI_IDS,
  KPIS,
  monthOf,
  monthsDue,
  type PeriodTree,
  type RegencyId,
  readableRegencies,
  type Sheet,
  targetOf,
  yearOf,
} from "@pantau/domain";
import type { SnapshotAnswer, SnapshotQuery, SparseCell, TargetAnswer } from "./answers";
import { type OpenYear, openYear, type ReadPorts } from "./numbers/open-year";
import type { NationMonth, ProvinceYear } from "./numbers/projection";
import { provincesOf } from "./read-kpis";

/** One period for one reader, in columns: small on the wire, everything else derived by the domain's `toNumber`. */
export async function readSnapshot(
  ports: ReadPorts,
  actor: Actor,
  query: SnapshotQuery,
): Promise<SnapshotAnswer> {
  const { tree } = ports;
  const { period } = query;
  const month = monthOf(period);
  const onToday = query.tree === "today";
  const shown = onToday ? tree.today : tree.at(period);
  const readable = new Set(readableRegencies(tree, actor));
  const regencies = query.level === "province" ? [] : shown.regencies.filter((id) => readable.has(id));
  const year = await openYear(ports, yearOf(period), query.at);
  const nation = (await year.nation()).months[month - 1] as NationMonth;
  const provinces = await provincesOf(ports, year, regencies);
  return {
    ...year.edition,
    period,
    kpis: KPI_IDS,
    due: KPIS.map((kpi) => monthsDue(kpi, year.rules, month)),
    totals: (onToday && nation.today) || nation.totals,
    regencies: columnsOf(regencies, shown, (id) => placeOf(provinces, tree.today.provinceOf(id), id, month)),
    targets: targetsOf(year),
  };
}

interface Place {
  readonly sheet: Sheet;
  readonly unusual: ProvinceYear["unusual"][number];
  readonly at: number;
}

function placeOf(
  provinces: ReadonlyMap<string, ProvinceYear>,
  code: string,
  id: RegencyId,
  month: number,
): Place {
  const province = provinces.get(code) as ProvinceYear;
  const sheet = province.months[month - 1] as Sheet;
  return { sheet, unusual: province.unusual[month - 1] ?? [], at: province.regencies.indexOf(id) };
}

function columnsOf(
  ids: readonly RegencyId[],
  shown: PeriodTree,
  placed: (id: RegencyId) => Place,
): SnapshotAnswer["regencies"] {
  const places = ids.map(placed);
  const codes = ids.map((id) => shown.codeOf(id));
  const column = (pick: (sheet: Sheet) => Sheet["numerators"]) =>
    KPIS.map((_, k) => places.map(({ sheet, at }) => pick(sheet)[k]?.[at] ?? null));
  const marks = <T>(find: (place: Place, r: number) => readonly T[]) => places.flatMap(find);
  return {
    ids,
    ...(codes.some((code, i) => code !== ids[i]) && { codes }),
    provinces: ids.map((id) => shown.provinceOf(id)),
    numerators: column((sheet) => sheet.numerators),
    denominators: column((sheet) => sheet.denominators),
    filed: KPIS.map((kpi, k) =>
      kpi.basis === "period" ? null : places.map(({ sheet, at }) => sheet.filed[k]?.[at] ?? 0),
    ),
    refused: marks(({ sheet, at }, r) =>
      sheet.refused
        .filter((rows) => rows.regency === at)
        .map((rows): SparseCell => [r, rows.kpi, countRefused([rows])]),
    ),
    unusual: marks(({ unusual, at }, r) => unusual.filter(([i]) => i === at).map(([, k]) => [r, k] as const)),
    outdated: marks(({ sheet, at }, r) =>
      sheet.outdated.filter(([i]) => i === at).map(([, k]) => [r, k] as const),
    ),
  };
}

function targetsOf({ settings }: OpenYear): Readonly<Record<string, TargetAnswer>> {
  return Object.fromEntries(KPIS.map((kpi) => [kpi.id, targetOf(kpi, settings)]));
}
