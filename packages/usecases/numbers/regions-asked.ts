import {
  type Actor,
  absent,
  forbidden,
  mayReadNumbers,
  type Period,
  type PeriodTree,
  type RegencyId,
  type RegionTree,
  readableRegencies,
  type ScopeRegion,
} from "@pantau/domain";
import type { Level } from "../answers";

/** Which numbers a query asks for, of those that its reader may see. */
export interface RegionsAsked {
  readonly nation: boolean;
  /** Codes of the tree that is shown. */
  readonly provinces: readonly string[];
  /** In order of code. */
  readonly regencies: readonly RegencyId[];
}

/**
 * A region is the region and all under it; none is all that the reader may see. The nation and the
 * provinces are open to all, regencies to their own province. Refuses where nothing that was asked
 * for may be read. `shown` is the tree by whose provinces the answer groups.
 */
export function regionsAsked(
  tree: RegionTree,
  actor: Actor,
  query: { readonly period: Period; readonly region?: string; readonly level?: Level },
  shown: PeriodTree,
): RegionsAsked {
  const { region, level } = query;
  const scope = region === undefined ? undefined : scopeAsked(tree, actor, region, query.period);
  const wants = (wanted: Level) => level === undefined || level === wanted;
  const whole = scope === undefined || scope.level === "nation";
  const readable = new Set(readableRegencies(tree, actor));
  const inside = wants("regency") ? insideOf(shown, scope) : [];
  const regencies = inside.filter((id) => readable.has(id));
  if (scope && level === "regency" && inside.length > 0 && regencies.length === 0) throw forbidden();
  return {
    nation: whole && wants("nation"),
    provinces: wants("province") ? provincesIn(shown, scope) : [],
    regencies,
  };
}

/** Parses a region of the period or of today whose numbers are asked for. Refuses what the reader may not see. */
export function scopeAsked(tree: RegionTree, actor: Actor, region: string, period: Period): ScopeRegion {
  const scope = tree.at(period).scope(region);
  if (!scope) throw absent(actor, "unknown_region");
  if (!mayReadNumbers(tree, actor, scope)) throw forbidden();
  return scope;
}

function insideOf(shown: PeriodTree, scope: ScopeRegion | undefined): readonly RegencyId[] {
  return shown.within(scope ?? { level: "nation" });
}

/** A province that did not exist yet is answered by the one that held its regencies then. */
function provincesIn(shown: PeriodTree, scope: ScopeRegion | undefined): readonly string[] {
  if (scope === undefined || scope.level === "nation") return shown.provinces.map(({ code }) => code);
  if (scope.level === "regency") return [];
  if (shown.provinces.some(({ code }) => code === scope.code)) return [scope.code];
  return [...new Set(shown.within(scope).map((id) => shown.provinceOf(id)))];
}
