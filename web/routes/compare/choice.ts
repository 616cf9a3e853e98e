import type { Snapshot } from "../../numbers/snapshot";

/** How many neighbours in size are compared with a regency. */
export const SIMILAR = 20;

/** The set that the address names. What no list knows (`ID`, a province out of reach) is all provinces. */
export function setOf(snapshot: Snapshot, within: string, chosen: readonly string[]): string {
  if (chosen.length > 0) return "own";
  const known = within === "regencies" || within.startsWith("~") || snapshot.regenciesOf(within).length > 0;
  return known ? within : "provinces";
}

/**
 * The regions that the address asks for: `regions` by name, else `within`: `provinces`,
 * `regencies`, a province's code, or `~33.02` for regencies of the size of that one.
 */
export function regionsOf(snapshot: Snapshot, within: string, chosen: readonly string[]): readonly string[] {
  if (within === "own") return chosen.filter((code) => snapshot.number(code, "reporting-completeness"));
  if (within === "regencies") return snapshot.regencies;
  if (within.startsWith("~")) return similarTo(snapshot, within.slice(1), SIMILAR);
  const inside = snapshot.regenciesOf(within);
  return inside.length > 0 ? inside : snapshot.provinces;
}

/** What a ready set of regions, or one's own, is called. */
export function choiceText(words: ChoiceWords, value: string, name: (code: string) => string): string {
  if (value === "provinces" || value === "regencies" || value === "own") return words[value];
  return value.startsWith("~") ? words.similar(name(value.slice(1))) : words.province(name(value));
}

interface ChoiceWords extends Readonly<Record<"provinces" | "regencies" | "own", string>> {
  readonly province: (name: string) => string;
  readonly similar: (name: string) => string;
}

/** Families of a region: the base of the graduation KPI, which every regency with a caseload has. */
export function familiesOf(snapshot: Snapshot, region: string): number | null {
  return (
    snapshot.number(region, "graduation-total")?.denominator ??
    snapshot.number(region, "graduation-independent")?.denominator ??
    null
  );
}

/** The regency and those nearest to it in families, on the scale of ratios. */
export function similarTo(snapshot: Snapshot, regency: string, count: number): readonly string[] {
  const size = familiesOf(snapshot, regency);
  if (size === null) return snapshot.regencies.includes(regency) ? [regency] : [];
  return snapshot.regencies
    .map((region) => ({ region, size: familiesOf(snapshot, region) }))
    .filter((candidate): candidate is { region: string; size: number } => (candidate.size ?? 0) > 0)
    .map((candidate) => ({ ...candidate, far: Math.abs(Math.log(candidate.size / size)) }))
    .sort((a, b) => (a.region === regency ? -1 : b.region === regency ? 1 : a.far - b.far))
    .slice(0, count + 1)
    .map((candidate) => candidate.region);
}
