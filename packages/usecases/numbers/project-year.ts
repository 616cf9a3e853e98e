import {
  KPIS,
  monthOf,
  type RegencyId,
  type RegionTree,
  SET_COUNT_IDS,
  type SetCountId,
  type YearSettings,
  yearRules,
} from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import type { Ports } from "../ports";
import {
  computeProvince,
  findUnusual,
  kpisReading,
  type Stale,
  sumNation,
  type YearInputs,
} from "./compute-year";
import { type Counted, columnsOfCounts, countSets, type YearTables } from "./count-sets";
import { foldTable } from "./fold-table";
import type { Sent } from "./markers";
import { readTables } from "./open-year";
import type { Manifest, NationYear, ProvinceYear } from "./projection";
import { asIs, type Kind, putOnShelf, type Ref, shelfKey, takeFromShelf } from "./shelf";
import { changedRegencies, StandingTable } from "./standing-table";

type ProjectPorts = Pick<Ports, "tree" | "objects" | "parts">;

/** What the projections of a year are to be brought up to. */
export interface Change {
  readonly year: number;
  readonly versions: Manifest["versions"];
  readonly settings: YearSettings;
  /** What stands, if the same formulas made it. */
  readonly before: Manifest | undefined;
  /** Everything that was sent for the tables that may have changed. */
  readonly sent: readonly Sent[];
}

/**
 * Writes all projections of a year that changed and says where everything lies. Only the regencies
 * whose slots changed are computed, the KPIs that read the types that changed, and the months from
 * the first change on; all regencies where the configuration changed.
 */
export async function projectYear(ports: ProjectPorts, change: Change): Promise<Manifest> {
  const { year, versions, settings, before, sent } = change;
  const { tree, objects } = ports;
  const put = (kind: Kind, json: unknown, kept?: unknown) =>
    putOnShelf(objects, (ref) => shelfKey(year, kind, ref), json, kept ?? json);

  const { standing, tables, changes } = await foldTables(ports, year, before, sent);
  const stale = sameJson(before?.settings, settings) ? staleBy(changes) : everything(tree);
  const provincesBefore = await readProvinces(ports, before);
  const inputs: YearInputs = { year, tree, settings, tables, rules: yearRules(year, REPORT_TYPES, settings) };
  const affected = tree.today.provinces.filter(({ regencies }) =>
    regencies.some((id) => stale.regencies.has(id)),
  );
  const counted = await countSets(
    ports.parts,
    tables,
    affected.flatMap(({ regencies }) => regencies),
    countedIn(provincesBefore),
  );
  const computed = tree.today.provinces.map((province) => {
    const { code, regencies } = province;
    const known = provincesBefore.get(code);
    if (known && !affected.includes(province)) return known;
    const setCounts = columnsOfCounts(regencies, counted);
    const months = computeProvince(inputs, regencies, counted, stale, known?.months);
    return { province: code, regencies, months, setCounts };
  });
  const unusual = findUnusual(computed);
  const provinces: Record<string, Ref> = {};
  for (const [i, province] of computed.entries()) {
    const marks = unusual[i] as ProvinceYear["unusual"];
    const known = provincesBefore.get(province.province);
    const same = known === province && sameJson(known.unusual, marks);
    const ref = same ? before?.provinces[province.province] : undefined;
    provinces[province.province] = ref ?? (await put("province", { ...province, unusual: marks }));
  }
  const nationBefore =
    before && (await takeFromShelf(objects, shelfKey(year, "nation", before.nation), asIs<NationYear>));
  const nation = sumNation(inputs, computed, (month) =>
    month < stale.fromMonth ? nationBefore?.months[month - 1] : undefined,
  );
  return { year, versions, settings, standing, provinces, nation: await put("nation", nation) };
}

/** A standing table that changed, and the regencies whose slots did. */
interface TableChange {
  readonly type: string;
  readonly month: number;
  readonly regencies: readonly RegencyId[];
}

function staleBy(changes: readonly TableChange[]): Stale {
  return {
    regencies: new Set(changes.flatMap(({ regencies }) => regencies)),
    kpis: kpisReading(new Set(changes.map(({ type }) => type))),
    fromMonth: Math.min(...changes.map(({ month }) => month), 13),
  };
}

function everything(tree: RegionTree): Stale {
  return { regencies: new Set(tree.today.regencies), kpis: new Set(KPIS.keys()), fromMonth: 1 };
}

/** The tables of the year after what was sent, and what changed in them. */
async function foldTables(
  { objects }: ProjectPorts,
  year: number,
  before: Manifest | undefined,
  sent: readonly Sent[],
): Promise<{ standing: Manifest["standing"]; tables: YearTables; changes: readonly TableChange[] }> {
  const key = (ref: Ref) => shelfKey(year, "standing", ref);
  const standing: Record<string, Record<string, Ref>> = { ...before?.standing };
  const tables = await readTables({ objects }, { year, standing: before?.standing ?? {} });
  const changes: TableChange[] = [];
  for (const { type, period, ...items } of sent) {
    const { json, slots } = foldTable(type, period, items);
    const months = tables.get(type) ?? [];
    const month = monthOf(period);
    const table = new StandingTable(json, slots);
    const regencies = changedRegencies(months[month - 1], table);
    if (regencies.length > 0) changes.push({ type, month, regencies });
    const refs = { ...standing[type] };
    if (json.regencies.length === 0) delete refs[period];
    else refs[period] = await putOnShelf(objects, key, json, new StandingTable(json));
    standing[type] = refs;
    months[month - 1] = table;
    tables.set(type, months);
  }
  return { standing: ordered(standing), tables, changes };
}

async function readProvinces(
  { objects }: ProjectPorts,
  before: Manifest | undefined,
): Promise<ReadonlyMap<string, ProvinceYear>> {
  const reads = Object.entries(before?.provinces ?? {}).map(async ([code, ref]) => {
    const key = shelfKey((before as Manifest).year, "province", ref);
    return [code, await takeFromShelf(objects, key, asIs<ProvinceYear>)] as const;
  });
  return new Map(await Promise.all(reads));
}

function countedIn(
  provinces: ReadonlyMap<string, ProvinceYear>,
): (regency: RegencyId, count: SetCountId) => Counted | undefined {
  const places = new Map(
    [...provinces.values()].flatMap((province) =>
      province.regencies.map((id, at) => [id, { province, at }] as const),
    ),
  );
  return (regency, count) => {
    const place = places.get(regency);
    const column = SET_COUNT_IDS.includes(count) ? place?.province.setCounts[count] : undefined;
    const made = place && column?.made[place.at];
    const counts = place && column?.counts[place.at];
    return made === undefined || counts === undefined ? undefined : { made, counts };
  };
}

function ordered(standing: Record<string, Record<string, Ref>>): Manifest["standing"] {
  const sorted = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const filled = Object.entries(standing).filter(([, refs]) => Object.keys(refs).length > 0);
  return sorted(Object.fromEntries(filled.map(([type, refs]) => [type, sorted(refs)])));
}

/** Whether two values have the same JSON; both are made in one canonical order. */
export function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
