import { type NamedRegion, named, regionTree } from "../../queries/regions";

/** A province and what is in it; the nation by itself. */
export interface RegionGroup {
  readonly label: string;
  readonly regions: readonly NamedRegion[];
}

/** All regions that a user can be tied to, or a target can differ for, as they are today. */
export function regionsOfToday(): readonly RegionGroup[] {
  const { today } = regionTree();
  return today.provinces.map(({ code, name, regencies }) => ({
    label: name,
    regions: [
      named(today, { level: "province", code }),
      ...regencies.map((id) => named(today, { level: "regency", id })),
    ],
  }));
}

/** `Kab. Banyumas (33.02)`; the code alone where it is none of today's. */
export function regionName(code: string): string {
  const { today } = regionTree();
  const scope = today.scope(code);
  if (!scope) return code;
  const { name, label } = named(today, scope);
  return scope.level === "nation" ? name : `${name} (${label})`;
}
