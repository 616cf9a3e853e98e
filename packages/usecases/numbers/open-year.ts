import {
  FORMULA_VERSION,
  type Period,
  type RegencyId,
  type RegionTree,
  type SetCountId,
  type YearRules,
  type YearSettings,
  yearRules,
} from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import type { Edition } from "../answers";
import type { Ports } from "../ports";
import { computeProvince, sumNation, type YearInputs } from "./compute-year";
import { columnsOfCounts, type YearTables } from "./count-sets";
import type { Manifest, NationYear, ProvinceYear } from "./projection";
import { asIs, type Kind, type Ref, shelfKey, takeFromShelf } from "./shelf";
import { openStandingTable, type StandingTable } from "./standing-table";
import { readYearSettings } from "./year-settings";

/** What every reading use case needs. */
export type ReadPorts = Pick<Ports, "tree" | "objects" | "projections" | "settings">;

/** The numbers of one year in one state. Who may read which part is for the use cases to say. */
export interface OpenYear {
  readonly year: number;
  readonly edition: Edition;
  readonly settings: YearSettings;
  readonly rules: YearRules;
  nation(): Promise<NationYear>;
  /** By code of today. */
  province(code: string): Promise<ProvinceYear>;
  /** undefined: nothing stands. */
  table(type: string, period: Period): Promise<StandingTable | undefined>;
  /** All standing tables. */
  tables(): Promise<YearTables>;
}

/** Opens the state that stood at that time (default: now). A year without any report is a year in which all is missing. */
export async function openYear(ports: ReadPorts, year: number, at?: Date): Promise<OpenYear> {
  const pointer = await (at ? ports.projections.pointerAt(year, at) : ports.projections.pointer(year));
  if (!pointer) return emptyYear(ports.tree, year, await readYearSettings(ports, year));

  const { objects } = ports;
  const manifest = await takeFromShelf(objects, pointer.manifestKey, asIs<Manifest>);
  const take = <T>(kind: Kind, ref: Ref, open: (json: unknown) => T) =>
    takeFromShelf(objects, shelfKey(year, kind, ref), open);
  const { settings, versions } = manifest;
  return {
    year,
    edition: { version: pointer.version, asOf: pointer.at, formula: versions.formula },
    settings,
    rules: yearRules(year, REPORT_TYPES, settings),
    nation: () => take("nation", manifest.nation, asIs<NationYear>),
    province: (code) => take("province", known(manifest.provinces[code], code), asIs<ProvinceYear>),
    async table(type, period) {
      const ref = manifest.standing[type]?.[period];
      return ref === undefined ? undefined : take("standing", ref, openStandingTable);
    },
    tables: () => readTables({ objects }, manifest),
  };
}

/** The standing tables that a manifest names: by type, then month. */
export async function readTables(
  { objects }: Pick<Ports, "objects">,
  { year, standing }: Pick<Manifest, "year" | "standing">,
): Promise<Map<string, (StandingTable | undefined)[]>> {
  const tables = new Map<string, (StandingTable | undefined)[]>(REPORT_TYPES.map(({ id }) => [id, []]));
  const named = Object.entries(standing).flatMap(([type, refs]) =>
    Object.entries(refs).map(([period, ref]) => ({ type, month: Number(period.slice(5)) - 1, ref })),
  );
  await Promise.all(
    named.map(async ({ type, month, ref }) => {
      const months = tables.get(type) ?? [];
      tables.set(type, months);
      months[month] = await takeFromShelf(objects, shelfKey(year, "standing", ref), openStandingTable);
    }),
  );
  return tables;
}

const emptyYears = new WeakMap<RegionTree, Map<string, OpenYear>>();
const EMPTY_YEARS_KEPT = 8;

function emptyYear(tree: RegionTree, year: number, settings: YearSettings): OpenYear {
  const kept = emptyYears.get(tree) ?? new Map<string, OpenYear>();
  emptyYears.set(tree, kept);
  const key = JSON.stringify([year, settings]);
  const known = kept.get(key);
  if (known) return known;
  const made = makeEmptyYear(tree, year, settings);
  if (kept.size >= EMPTY_YEARS_KEPT) kept.clear();
  kept.set(key, made);
  return made;
}

function makeEmptyYear(tree: RegionTree, year: number, settings: YearSettings): OpenYear {
  const rules = yearRules(year, REPORT_TYPES, settings);
  const tables: YearTables = new Map();
  const inputs: YearInputs = { year, tree, rules, settings, tables };
  const none = { made: "", counts: Array.from({ length: 12 }, () => 0) };
  const counted = (_regency: RegencyId, _count: SetCountId) => none;
  const unusual = Array.from({ length: 12 }, () => []);
  const stale = { regencies: new Set<RegencyId>(), kpis: new Set<number>(), fromMonth: 1 };
  const provinces = new Map(
    tree.today.provinces.map(({ code, regencies }): [string, ProvinceYear] => {
      const setCounts = columnsOfCounts(regencies, counted);
      const months = computeProvince(inputs, regencies, counted, stale, undefined);
      return [code, { province: code, regencies, months, setCounts, unusual }];
    }),
  );
  const nation = sumNation(inputs, [...provinces.values()]);
  return {
    year,
    edition: { version: 0, asOf: null, formula: FORMULA_VERSION },
    settings,
    rules,
    nation: async () => nation,
    province: async (code) => known(provinces.get(code), code),
    table: async () => undefined,
    tables: async () => tables,
  };
}

function known<T>(value: T | undefined, code: string): T {
  if (value === undefined) throw new Error(`no numbers of province ${code}`);
  return value;
}
