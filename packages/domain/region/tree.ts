import type { Period } from "../period";
import type { RegencyId, ScopeRegion, TimeZone } from "./region";

/** The raw tree as of today, derived at build time by packages/regions. */
export interface RegionData {
  /** Dotted codes of today: 38 provinces, 514 regencies and cities, districts. */
  readonly provinces: readonly { readonly code: string; readonly name: string }[];
  readonly regencies: readonly { readonly code: string; readonly name: string }[];
  readonly districts: readonly { readonly code: string; readonly name: string }[];
  /** Village codes as ten-digit numbers, ascending; empty where villages were not loaded. */
  readonly villages: Float64Array;
}

export interface ProvinceNode {
  /** Code on this tree. */
  readonly code: string;
  readonly name: string;
  /** In order of their code on this tree. */
  readonly regencies: readonly RegencyId[];
}

/** The effective-dated tree: 34 provinces up to 2022-07, 37 from 2022-08, 38 from 2023-01 (contract, sections 1 and 6). */
export interface RegionTree {
  /** The tree of a period's own time. Cheap: cached by version of the tree. */
  at(period: Period): PeriodTree;
  /** The newest tree: the one users and scopes of today are read on. */
  readonly today: PeriodTree;
}

/** One version of the tree. Codes may come with or without dots; of the period or of today. */
export interface PeriodTree {
  readonly provinces: readonly ProvinceNode[];
  /** All 514, in order of their code on this tree. */
  readonly regencies: readonly RegencyId[];
  /** Parses `ID`, a province (of this tree, or of today's) or a regency code; undefined where unknown. */
  scope(text: string): ScopeRegion | undefined;
  regency(code: string): RegencyId | undefined;
  /** The code that people of that period know the regency by. */
  codeOf(id: RegencyId): string;
  nameOf(id: RegencyId): string;
  /** Name of a province of this tree or of today's; undefined where unknown. */
  provinceName(code: string): string | undefined;
  /** Code of its province on this tree. */
  provinceOf(id: RegencyId): string;
  timeZoneOf(id: RegencyId): TimeZone;
  /** Regencies inside a scope, on this tree; a province known only to today's tree means its present regencies. */
  within(scope: ScopeRegion): readonly RegencyId[];
  /** Canonical (today's) dotted codes of the regency's districts. */
  districtsOf(id: RegencyId): readonly string[];
  /** Name of a district by canonical code. */
  districtName(code: string): string | undefined;
  /** Lookups for the hot path of validation; indices are into `today.regencies` order of `RegionData`. */
  readonly lookup: CodeLookup;
}

/** Dense tables from a code's digits (as labelled in this period, or today) to the identity. */
export interface CodeLookup {
  /** Identities by index (order of `RegionData.regencies`). */
  readonly regencies: readonly RegencyId[];
  /** Four-digit number (e.g. 3302) -> regency index, or -1. Length 10,000. */
  readonly regencyIndex: Int16Array;
  /** Two-digit province number -> province number on this tree it belongs to (93 -> 91 for 2020), or 0 where unknown. Length 100. */
  readonly provinceNumber: Uint8Array;
  /** Six-digit number -> district index, or -1. Length 1,000,000. */
  readonly districtIndex: Int16Array;
  /** Canonical (today's) dotted district codes by index. */
  readonly districts: readonly string[];
  /**
   * Whether a village is known, by its district's index (false below 0) and the last four digits of its
   * code; true for all where villages were not loaded.
   */
  hasVillageIn(districtIndex: number, lastFour: number): boolean;
}
