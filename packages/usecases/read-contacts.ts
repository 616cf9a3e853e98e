import { type Actor, isValid, type RegionTree, type ScopeRegion, scopeText } from "@pantau/domain";
import type { Ports, User } from "./ports";

/** The coordinator who answers for a region. */
export interface Contact {
  /** As it was asked for. */
  readonly region: string;
  /** Whose coordinator this is: that region, or its province where it has none of its own. */
  readonly of: string;
  readonly name: string;
  /** Empty where none was entered. */
  readonly phone: string;
}

/**
 * Whom to call about each of some regions: the Korwil of a province, the Korkab of a regency, or its
 * Korwil where there is none. Only inside the reader's own region; regions outside it, unknown ones
 * and those without a coordinator are left out, which tells nothing of them. No Korwil is sent to himself for his regencies.
 */
export async function readContacts(
  ports: Pick<Ports, "tree" | "users" | "clock">,
  actor: Actor,
  regions: readonly string[],
): Promise<readonly Contact[]> {
  const now = ports.clock.now();
  const asked = new Map<string, Promise<User | undefined>>();
  const responsible = (of: string) => {
    const known = asked.get(of) ?? ports.users.ofRegion(of).then((people) => firstOf(people, now));
    asked.set(of, known);
    return known;
  };
  const found = await Promise.all(
    regions.map(async (region): Promise<readonly Contact[]> => {
      const scope = ports.tree.today.scope(region);
      if (!scope || !isInside(ports.tree, actor.region, scope)) return [];
      for (const above of [scope, ...provinceOf(ports.tree, actor, scope)]) {
        const of = scopeText(above);
        const user = await responsible(of);
        if (user && (above === scope || user.email !== actor.email))
          return [{ region, of, name: user.name, phone: user.phone }];
      }
      return [];
    }),
  );
  return found.flat();
}

function firstOf(people: readonly User[], now: Date): User | undefined {
  return people.filter((user) => isValid(user, now)).sort(responsibleFirst)[0];
}

/** The province above a regency, where the reader may see its people too. */
function provinceOf(tree: RegionTree, actor: Actor, scope: ScopeRegion): ScopeRegion[] {
  if (scope.level !== "regency") return [];
  const province: ScopeRegion = { level: "province", code: tree.today.provinceOf(scope.id) };
  return isInside(tree, actor.region, province) ? [province] : [];
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
