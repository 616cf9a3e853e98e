import type { TimeZone } from "./region";

const WITA = new Set(["51", "52", "53", "63", "64", "65", "71", "72", "73", "74", "75", "76"]);

/**
 * Time zone of a province code of any tree: Sumatra, Java, West and Central Kalimantan WIB; Bali,
 * Nusa Tenggara, the rest of Kalimantan and Sulawesi WITA; Maluku (8x) and Papua (9x) WIT.
 */
export function timeZoneOfProvince(province: string): TimeZone {
  if (province.startsWith("8") || province.startsWith("9")) return "WIT";
  return WITA.has(province) ? "WITA" : "WIB";
}
