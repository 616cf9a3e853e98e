import type { PeriodTree, ScopeRegion } from "@pantau/domain";
import { type NamedRegion, named } from "./regions";

/**
 * Regions whose name holds all the words (beginnings of words count more), or whose code begins
 * with the digits, with or without dots. Nation and provinces before regencies of equal rank.
 */
export function searchRegions(at: PeriodTree, text: string, limit: number): NamedRegion[] {
  const words = normal(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const digits = text.replace(/[^\d]/g, "");
  const found: { region: NamedRegion; rank: number }[] = [];
  for (const scope of scopes(at)) {
    const region = named(at, scope);
    const rank = rankOf(region, words, digits);
    if (rank > 0) found.push({ region, rank });
  }
  return found
    .sort((a, b) => b.rank - a.rank || a.region.name.localeCompare(b.region.name, "id"))
    .slice(0, limit)
    .map(({ region }) => region);
}

function* scopes(at: PeriodTree): Generator<ScopeRegion> {
  yield { level: "nation" };
  for (const province of at.provinces) yield { level: "province", code: province.code };
  for (const id of at.regencies) yield { level: "regency", id };
}

function rankOf(region: NamedRegion, words: readonly string[], digits: string): number {
  if (digits !== "" && words.every((word) => /^[\d.]+$/.test(word))) {
    const codes = [region.code, region.label].map((code) => code.replace(".", ""));
    if (codes.includes(digits)) return 100;
    return codes.some((code) => code.startsWith(digits)) ? 50 : 0;
  }
  const name = normal(region.name);
  const parts = name.split(" ");
  let rank = region.level === "regency" ? 1 : 3;
  for (const word of words) {
    if (parts.some((part) => part === word)) rank += 8;
    else if (parts.some((part) => part.startsWith(word))) rank += 5;
    else if (name.includes(word)) rank += 1;
    else return 0;
  }
  return rank;
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/\b(kab|kabupaten|prov|provinsi)\b\.?/g, " ")
    .replace(/[^\p{L}\d.]+/gu, " ")
    .trim();
}
