import type { Me } from "@pantau/api";
import { covers, type Period, type PeriodTree, type ScopeRegion } from "@pantau/domain";
import { type NamedRegion, named, regionTree } from "../queries/regions";

/** Whether the user's own region wholly holds that region in that month. */
export function isAllowed(me: Pick<Me, "region">, region: string, period: Period): boolean {
  const tree = regionTree();
  const own = tree.today.scope(me.region.code);
  const scope = tree.at(period).scope(region);
  return own !== undefined && scope !== undefined && covers(tree, own, scope, period);
}

/** Regions that the user may send for in that month: province by province, the province's own file first. */
export interface ScopeGroup {
  readonly label: string;
  readonly regions: readonly NamedRegion[];
}

export function scopesOf(me: Pick<Me, "region">, period: Period): readonly ScopeGroup[] {
  const tree = regionTree();
  const at = tree.at(period);
  const own = tree.today.scope(me.region.code);
  if (!own) return [];
  const may = (scope: ScopeRegion) => covers(tree, own, scope, period);
  const nation: ScopeRegion = { level: "nation" };
  const groups = at.provinces
    .map(({ code, name, regencies }) => {
      const province: ScopeRegion = { level: "province", code };
      const inside = regencies
        .map((id): ScopeRegion => ({ level: "regency", id }))
        .filter(may)
        .map((scope) => named(at, scope));
      return { label: name, regions: [...(may(province) ? [named(at, province)] : []), ...inside] };
    })
    .filter((group) => group.regions.length > 0);
  return [...(may(nation) ? [groupOf(at, nation)] : []), ...groups];
}

function groupOf(at: PeriodTree, scope: ScopeRegion): ScopeGroup {
  const region = named(at, scope);
  return { label: region.name, regions: [region] };
}
