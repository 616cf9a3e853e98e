import type { ScopeRegion } from "../../region/region";
import type { CodeLookup, PeriodTree } from "../../region/tree";
import { GOOD, verdictOf } from "./cells";

/** What a region code, of the right form, means for a file. */
export interface Place {
  /** Index of the regency; -1 where it is not on the tree. */
  readonly regency: number;
  /** Index of the district; -1 where there is none or it is not on the tree. */
  readonly district: number;
  readonly verdict: number;
  /** 1: the village is not known, though its district is. */
  readonly warned: number;
}

const OUTSIDE_SCOPE = verdictOf("outside_scope");
const UNKNOWN_REGION = verdictOf("unknown_region");
const CACHED = 1 << 14;

/**
 * Region codes seen from one file: whether they lie in its scope (told first) and on the tree of its
 * period. Old and new codes of the split provinces are the same identity.
 */
export class RegionReader {
  readonly #lookup: CodeLookup;
  readonly #inScope: Uint8Array;
  readonly #scopeProvince: string | undefined;
  readonly #tree: PeriodTree;
  readonly #isNation: boolean;

  constructor(tree: PeriodTree, scope: ScopeRegion) {
    this.#tree = tree;
    this.#lookup = tree.lookup;
    this.#isNation = scope.level === "nation";
    this.#scopeProvince = scope.level === "province" ? scope.code : undefined;
    const inside = new Set(tree.within(scope));
    this.#inScope = Uint8Array.from(this.#lookup.regencies, (id) => (inside.has(id) ? 1 : 0));
  }

  /** A finder for one level: the code's digits as a number -> its place. Remembers what it found lately. */
  of(level: "village" | "district" | "regency"): (code: number) => Place {
    const find = { regency: this.#regency, district: this.#district, village: this.#village }[level].bind(
      this,
    );
    const codes = new Float64Array(CACHED).fill(-1);
    const places: Place[] = [];
    return (code) => {
      const slot = (Math.imul(code | 0, 0x9e3779b1) >>> 18) & (CACHED - 1);
      if (codes[slot] === code) return places[slot] as Place;
      const place = find(code);
      codes[slot] = code;
      places[slot] = place;
      return place;
    };
  }

  #regency(code: number): Place {
    const regency = this.#lookup.regencyIndex[code] as number;
    return { regency, district: -1, verdict: this.#verdict(code, regency, regency >= 0), warned: 0 };
  }

  #district(code: number): Place {
    const four = Math.floor(code / 100);
    const regency = this.#lookup.regencyIndex[four] as number;
    const district = this.#lookup.districtIndex[code] as number;
    return { regency, district, verdict: this.#verdict(four, regency, district >= 0), warned: 0 };
  }

  #village(code: number): Place {
    const place = this.#district(Math.floor(code / 10_000));
    const warned = place.verdict === GOOD && !this.#lookup.hasVillage(code) ? 1 : 0;
    return { ...place, warned };
  }

  #verdict(four: number, regency: number, isKnown: boolean): number {
    if (!this.#isInScope(four, regency)) return OUTSIDE_SCOPE;
    return isKnown ? GOOD : UNKNOWN_REGION;
  }

  #isInScope(four: number, regency: number): boolean {
    if (regency >= 0) return this.#inScope[regency] === 1;
    if (this.#isNation) return true;
    // A regency that nobody knows still names its province.
    const province = Math.floor(four / 100);
    return this.#scopeProvince !== undefined && this.#isOfProvince(province, this.#scopeProvince);
  }

  #isOfProvince(province: number, scope: string): boolean {
    if (province === Number(scope)) return true;
    const onTree = this.#tree.provinces.some((node) => node.code === scope);
    return onTree && this.#lookup.provinceNumber[province] === Number(scope);
  }
}
