import { type Actor, jakartaDay, type RegionTree, type ScopeRegion, scopeText } from "@pantau/domain";
import { isActive } from "./alerts/readers";
import type { Ports, User } from "./ports";

/** The coordinator who answers for a region. */
export interface Contact {
  /** As it was asked for. */
  readonly region: string;
  readonly name: string;
  /** Empty where none was entered. */
  readonly phone: string;
}

/**
 * Whom to call about each of some regions: the Korwil of a province, the Korkab of a regency. Only
 * inside the reader's own region; regions outside it, unknown ones and those without a coordinator
 * are left out, which tells nothing of them.
 */
export async function readContacts(
  ports: Pick<Ports, "tree" | "users" | "clock">,
  actor: Actor,
  regions: readonly string[],
): Promise<readonly Contact[]> {
  const today = jakartaDay(ports.clock.now());
  const found = await Promise.all(
    regions.map(async (region): Promise<readonly Contact[]> => {
      const scope = ports.tree.today.scope(region);
      if (!scope || !isInside(ports.tree, actor.region, scope)) return [];
      const people = (await ports.users.ofRegion(scopeText(scope))).filter((user) => isActive(user, today));
      const [first] = people.sort(responsibleFirst);
      return first ? [{ region, name: first.name, phone: first.phone }] : [];
    }),
  );
  return found.flat();
}

function isInside(tree: RegionTree, own: ScopeRegion, scope: ScopeRegion): boolean {
  if (own.level === "nation") return true;
  const inside = new Set(tree.today.within(own));
  return scope.level !== "nation" && tree.today.within(scope).every((id) => inside.has(id));
}

/** Who sends the reports before who only reads, who can be called before who cannot, then by name. */
function responsibleFirst(a: User, b: User): number {
  const rank = (user: User) => (user.role === "viewer" ? 2 : 0) + (user.phone === "" ? 1 : 0);
  return rank(a) - rank(b) || (a.name < b.name ? -1 : 1);
}
