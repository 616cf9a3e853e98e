import { Refusal } from "../errors";
import type { Period } from "../period";
import type { RefusalCode } from "../refusal-text";
import type { RegencyId, ScopeRegion } from "../region/region";
import type { RegionTree } from "../region/tree";
import type { Actor } from "./actor";

/** The one refusal of scope: the same whether or not the thing exists. */
export function forbidden(): Refusal {
  return new Refusal("forbidden", "forbidden");
}

/** For a thing that was not found: who reads the whole nation may learn that it is not there, all others only that they may not. */
export function absent(actor: Actor, code: RefusalCode): Refusal {
  return actor.region.level === "nation" ? new Refusal("not-found", code) : forbidden();
}

/**
 * Whether every regency of `scope`, read on the tree of `period`, lies inside `region`, read on
 * today's tree. Old Papua of 2020 therefore lies in no province of today, and is the nation's.
 */
export function covers(tree: RegionTree, region: ScopeRegion, scope: ScopeRegion, period: Period): boolean {
  if (region.level === "nation") return true;
  if (scope.level === "nation") return false;
  const inside = new Set(tree.today.within(region));
  const asked = tree.at(period).within(scope);
  return asked.length > 0 && asked.every((id) => inside.has(id));
}

/** The regencies inside the user's own region: whose files, slots and problems he may see. */
export function ownRegencies(tree: RegionTree, actor: Actor): readonly RegencyId[] {
  return tree.today.within(actor.region);
}

/** Today's code of the province that the user is in; undefined for a user of the whole nation. */
export function ownProvince(tree: RegionTree, actor: Actor): string | undefined {
  if (actor.region.level === "nation") return undefined;
  return actor.region.level === "province" ? actor.region.code : tree.today.provinceOf(actor.region.id);
}

/** The regencies whose numbers the user may read: all of his own province; provinces and the nation are open to all. */
export function readableRegencies(tree: RegionTree, actor: Actor): readonly RegencyId[] {
  const province = ownProvince(tree, actor);
  return tree.today.within(
    province === undefined ? { level: "nation" } : { level: "province", code: province },
  );
}

/** Numbers of provinces and the nation are open to every user; those of a regency to its own province. */
export function mayReadNumbers(tree: RegionTree, actor: Actor, region: ScopeRegion): boolean {
  return region.level !== "regency" || readableRegencies(tree, actor).includes(region.id);
}

/** Uploads, submissions, slots, row errors and files: only inside the user's own region. */
export function mayReadFiles(tree: RegionTree, actor: Actor, scope: ScopeRegion, period: Period): boolean {
  return covers(tree, actor.region, scope, period);
}

/** Reporters upload and withdraw inside their own region, administrators anywhere; the credential must allow writing. */
export function maySend(tree: RegionTree, actor: Actor, scope: ScopeRegion, period: Period): boolean {
  return actor.role !== "viewer" && actor.grant !== "read" && covers(tree, actor.region, scope, period);
}

export function isAdmin(actor: Actor): boolean {
  return actor.role === "admin" && actor.region.level === "nation" && actor.grant === "admin";
}

/** Throws the refusal of scope unless `allowed`. */
export function requireAllowed(allowed: boolean): void {
  if (!allowed) throw forbidden();
}
