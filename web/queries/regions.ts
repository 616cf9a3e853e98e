import {
  makeRegionTree,
  type Period,
  type PeriodTree,
  type RegionTree,
  type ScopeRegion,
} from "@pantau/domain";
import { decodeRegionData, type RegionsJson } from "@pantau/regions";
import regionsUrl from "../../packages/regions/generated/regions.json?url";
import { t } from "../i18n/language";

let tree: RegionTree | undefined;

/** Reads the names and codes of all regions once; every page needs them. */
export async function loadRegions(): Promise<void> {
  const answer = await fetch(regionsUrl);
  if (!answer.ok) throw new TypeError(`regions ${answer.status}`);
  takeRegions((await answer.json()) as RegionsJson);
}

/** Takes the regions that were read (or, in tests, some of them). */
export function takeRegions(regions: RegionsJson): void {
  tree = makeRegionTree(decodeRegionData({ regions }));
}

/** The tree; loaded before the first page is shown. */
export function regionTree(): RegionTree {
  if (tree === undefined) throw new Error("regions were not loaded");
  return tree;
}

/** A region as pages name it. `code` is the stable one that addresses carry. */
export interface NamedRegion {
  readonly code: string;
  readonly level: ScopeRegion["level"];
  /** `Kab. Banyumas`, `Jawa Tengah`, `Indonesia` */
  readonly name: string;
  /** The code that people of the period know it by. */
  readonly label: string;
  /** Province code on the period's tree; regencies only. */
  readonly province?: string;
}

/** undefined where there is no such region. The tree is the period's own. */
export function namedRegion(code: string, period: Period): NamedRegion | undefined {
  const at = regionTree().at(period);
  const scope = at.scope(code);
  return scope && named(at, scope);
}

export function named(at: PeriodTree, scope: ScopeRegion): NamedRegion {
  if (scope.level === "nation") return { code: "ID", level: "nation", name: t().nationName, label: "ID" };
  if (scope.level === "province") {
    return {
      code: scope.code,
      level: "province",
      name: at.provinceName(scope.code) ?? scope.code,
      label: scope.code,
    };
  }
  return {
    code: scope.id,
    level: "regency",
    name: shortName(at.nameOf(scope.id)),
    label: at.codeOf(scope.id),
    province: at.provinceOf(scope.id),
  };
}

/** `Kab. Banyumas` for `Kabupaten Banyumas`; cities keep `Kota`. */
export function shortName(name: string): string {
  return name.replace(/^Kabupaten /, "Kab. ");
}

/** Where a region's own page is: the nation's, a province's or a regency's profile. */
export function regionPath(region: Pick<NamedRegion, "code" | "level">): string {
  if (region.level === "nation") return "/";
  return region.level === "province" ? `/province/${region.code}` : `/region/${region.code}`;
}
