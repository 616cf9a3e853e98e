import type { ScopeRegion } from "../../region/region";
import type { CodeLookup, PeriodTree } from "../../region/tree";
import { GOOD, verdictOf } from "./cells";

const OUTSIDE_SCOPE = verdictOf("outside_scope");
const UNKNOWN_REGION = verdictOf("unknown_region");

/**
 * Region codes seen from one file: whether they lie in its scope (told first) and on the tree of its
 * period. Old and new codes of the split provinces are the same identity. Tables, not objects: this
 * is asked once a row.
 */
export class RegionReader {
  readonly lookup: CodeLookup;
  /** 1 where a regency's four digits lie in the scope; a regency that nobody knows still names its province. */
  readonly #inScope: Uint8Array;

  constructor(tree: PeriodTree, scope: ScopeRegion) {
    const { lookup } = tree;
    this.lookup = lookup;
    const regencies = new Set(tree.within(scope));
    const isInside = Uint8Array.from(lookup.regencies, (id) => (regencies.has(id) ? 1 : 0));
    const provinces = Uint8Array.from({ length: 100 }, (_, province) =>
      isOf(province, tree, scope) ? 1 : 0,
    );
    this.#inScope = Uint8Array.from(lookup.regencyIndex, (regency, four) =>
      regency >= 0 ? (isInside[regency] as number) : (provinces[Math.floor(four / 100)] as number),
    );
  }

  /** The verdict on a code with these first four digits; `isKnown`: the whole code is on the tree. */
  verdict(four: number, isKnown: boolean): number {
    if (this.#inScope[four] === 0) return OUTSIDE_SCOPE;
    return isKnown ? GOOD : UNKNOWN_REGION;
  }
}

/** Whether a province number, as written, lies in a scope above the regencies. */
function isOf(province: number, tree: PeriodTree, scope: ScopeRegion): boolean {
  if (scope.level === "nation") return true;
  if (scope.level !== "province") return false;
  if (province === Number(scope.code)) return true;
  const onTree = tree.provinces.some((node) => node.code === scope.code);
  return onTree && tree.lookup.provinceNumber[province] === Number(scope.code);
}
