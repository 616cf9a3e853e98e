/**
 * A regency's stable identity: its dotted code of today (38 provinces), whatever the period. Codes
 * are labels by period; slots, sets, scopes and alerts key on this identity.
 */
export type RegencyId = string & { readonly __brand: "RegencyId" };

/** `WIB` UTC+7, `WITA` UTC+8, `WIT` UTC+9. Indonesia has no daylight saving. */
export type TimeZone = "WIB" | "WITA" | "WIT";
export const UTC_OFFSET_HOURS: Readonly<Record<TimeZone, number>> = { WIB: 7, WITA: 8, WIT: 9 };

/**
 * A region as scopes, users and submissions name it. A province is named by a code of some tree:
 * `91` means today's Papua for a user, and the 29 regencies of old Papua for a submission of 2020;
 * which regencies lie inside is always asked of a tree.
 */
export type ScopeRegion =
  | { readonly level: "nation" }
  | { readonly level: "province"; readonly code: string }
  | { readonly level: "regency"; readonly id: RegencyId };

/** `ID`, `33` or `33.02` (stable identity for a regency). */
export function scopeText(scope: ScopeRegion): string {
  return scope.level === "nation" ? "ID" : scope.level === "province" ? scope.code : scope.id;
}
