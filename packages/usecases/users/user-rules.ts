import { Refusal, type RegionTree, type Role, scopeText } from "@pantau/domain";

/** Parses the region that a user is tied to, on today's tree, and holds it against the role; throws a refusal that says what to do. */
export function regionOfUser(tree: RegionTree, text: string, role: Role): string {
  const region = tree.today.scope(text);
  if (!region) {
    throw new Refusal("invalid", "unknown_region", {
      region: text,
    });
  }
  if (role === "admin" && region.level !== "nation") {
    throw new Refusal("invalid", "admin_needs_nation");
  }
  return scopeText(region);
}

/** Throws where the last valid day lies before the first. */
export function requireOrderedDates(from: string | undefined, until: string | undefined): void {
  if (from && until && until < from) {
    throw new Refusal("invalid", "dates_reversed");
  }
}

export function noUser(): Refusal {
  return new Refusal("not-found", "no_user");
}

export function changedMeanwhile(): Refusal {
  return new Refusal("conflict", "changed_meanwhile");
}
