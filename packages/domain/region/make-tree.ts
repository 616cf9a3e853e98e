import type { Period } from "../period";
import { makeLookup, makeVillageTable, type Relabelling, type VillageTable } from "./lookup";
import type { RegencyId, ScopeRegion } from "./region";
import { splitsAfter, TREE_CHANGES } from "./splits";
import { timeZoneOfProvince } from "./time-zone";
import type { CodeLookup, PeriodTree, RegionData, RegionTree } from "./tree";

/**
 * The effective-dated tree over today's data (contract, sections 1 and 6). `data` must be in order
 * of code. Versions are built when first asked for, their dense lookups when first used.
 */
export function makeRegionTree(data: RegionData): RegionTree {
  const shared = shareData(data);
  const versions = new Map<number, PeriodTree>();
  const at = (p: Period): PeriodTree => {
    const version = TREE_CHANGES.filter((since) => since <= p).length;
    let tree = versions.get(version);
    if (!tree) {
      tree = makePeriodTree(shared, relabellingOf(p));
      versions.set(version, tree);
    }
    return tree;
  };
  return { at, today: at(TREE_CHANGES.at(-1) as Period) };
}

/** What every version of the tree reads. */
interface SharedData {
  readonly data: RegionData;
  readonly regencyNames: ReadonlyMap<RegencyId, string>;
  readonly provinceNames: ReadonlyMap<string, string>;
  /** Today's province -> regencies. */
  readonly presentRegencies: ReadonlyMap<string, readonly RegencyId[]>;
  readonly districts: () => ReadonlyMap<RegencyId, readonly string[]>;
  readonly districtNames: () => ReadonlyMap<string, string>;
  readonly villages: () => VillageTable;
}

function shareData(data: RegionData): SharedData {
  const ids = data.regencies.map((regency) => regency.code as RegencyId);
  return {
    data,
    regencyNames: new Map(data.regencies.map(({ code, name }) => [code as RegencyId, name])),
    provinceNames: new Map(data.provinces.map(({ code, name }) => [code, name])),
    presentRegencies: groupBy(ids, (id) => id.slice(0, 2)),
    districts: once(() =>
      groupBy(
        data.districts.map(({ code }) => code),
        (code) => code.slice(0, 5) as RegencyId,
      ),
    ),
    districtNames: once(() => new Map(data.districts.map(({ code, name }) => [code, name]))),
    villages: once(() => makeVillageTable(data)),
  };
}

function relabellingOf(p: Period): Relabelling {
  const splits = splitsAfter(p);
  const moved = splits.flatMap((split) => Object.entries(split.moved));
  return {
    codeThen: new Map(moved.map(([before, after]) => [after as RegencyId, before])),
    provinceThen: new Map(splits.map((split) => [split.province, split.from])),
  };
}

function makePeriodTree(shared: SharedData, relabelling: Relabelling): PeriodTree {
  const { data, regencyNames, provinceNames, presentRegencies } = shared;
  const codes = new Map([...regencyNames.keys()].map((id) => [id, relabelling.codeThen.get(id) ?? id]));
  const byCode = new Map(
    [...codes].flatMap(([id, code]) => [[id as string, id] as const, [code, id] as const]),
  );
  const codeOf = (id: RegencyId) => known(codes.get(id), id);
  const provinceOf = (id: RegencyId) => codeOf(id).slice(0, 2);
  const regencies = [...codes.keys()].sort((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1));
  const inProvince = groupBy(regencies, provinceOf);
  const regency = (code: string) => byCode.get(dotted(code) ?? "");
  const lookup = once((): CodeLookup => makeLookup(data, relabelling, shared.villages()));

  return {
    provinces: [...inProvince].map(([code, inside]) => ({
      code,
      name: provinceNames.get(code) ?? code,
      regencies: inside,
    })),
    regencies,
    regency,
    codeOf,
    provinceOf,
    scope(text): ScopeRegion | undefined {
      if (text === "ID") return { level: "nation" };
      if (provinceNames.has(text)) return { level: "province", code: text };
      const id = regency(text);
      return id === undefined ? undefined : { level: "regency", id };
    },
    nameOf: (id) => known(regencyNames.get(id), id),
    provinceName: (code) => provinceNames.get(code),
    timeZoneOf: (id) => timeZoneOfProvince(provinceOf(id)),
    within(scope) {
      if (scope.level === "nation") return regencies;
      if (scope.level === "regency") return [scope.id];
      return inProvince.get(scope.code) ?? presentRegencies.get(scope.code) ?? [];
    },
    districtsOf: (id) => shared.districts().get(id) ?? [],
    districtName: (code) => shared.districtNames().get(code),
    get lookup() {
      return lookup();
    },
  };
}

const REGENCY_FORM = /^(\d{2})\.?(\d{2})$/;

/** `3302` or `33.02` -> `33.02`. */
function dotted(code: string): string | undefined {
  const match = REGENCY_FORM.exec(code);
  return match ? `${match[1]}.${match[2]}` : undefined;
}

function known<T>(value: T | undefined, id: RegencyId): T {
  if (value === undefined) throw new RangeError(`no regency of the tree: ${id}`);
  return value;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
