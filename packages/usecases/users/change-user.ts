import { type Actor, isAdmin, type Lang, Refusal, type Role, requireAllowed } from "@pantau/domain";
import type { Saying } from "../audit/told-change";
import type { User } from "../ports";
import type { UserPorts } from "./create-user";
import { putUser } from "./put-user";
import { changedMeanwhile, noUser, regionOfUser, requireOrderedDates } from "./user-rules";

export interface UserChange {
  /** The version that was read. */
  readonly version: number;
  readonly name?: string;
  readonly phone?: string;
  readonly region?: string;
  readonly role?: Role;
  readonly lang?: Lang;
  /** `null` takes the bound away. */
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
  readonly disabled?: boolean;
}

/** Changes a user, if nobody was faster; it bites at the user's next request. Administrators only. */
export async function changeUser(
  ports: UserPorts,
  actor: Actor,
  email: string,
  change: UserChange,
): Promise<User> {
  requireAllowed(isAdmin(actor));
  const user = await ports.users.get(email);
  if (!user) throw noUser();
  if (user.version !== change.version) throw changedMeanwhile();
  return storeChange(ports, actor, user, change);
}

/** Applies a change to the user as it was read; also for the use cases that change users by their own rules and have more to say of it. */
export async function storeChange(
  ports: UserPorts,
  actor: Actor,
  user: User,
  change: Omit<UserChange, "version">,
  ...more: readonly Saying[]
): Promise<User> {
  const { validFrom = user.validFrom, validUntil = user.validUntil, ...rest } = change;
  const given = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  const wanted: User = {
    ...user,
    ...given,
    validFrom: validFrom ?? undefined,
    validUntil: validUntil ?? undefined,
    version: user.version + 1,
  };
  const next = { ...wanted, region: regionOfUser(ports.tree, wanted.region, wanted.role) };
  requireOrderedDates(next.validFrom, next.validUntil);
  requireStillAdmin(actor, user, next);
  const stored = await putUser(ports, actor, { standing: user, next }, auditOf(user, next), ...more);
  if (!stored) throw changedMeanwhile();
  if (next.disabled !== user.disabled) {
    await (next.disabled ? ports.accounts.disable(user.email) : ports.accounts.enable(user.email));
  }
  return stored;
}

/** Nobody locks himself out, so there is always an administrator left. */
function requireStillAdmin(actor: Actor, before: User, after: User): void {
  if (before.email !== actor.email || before.role !== "admin") return;
  if (after.role === "admin" && !after.disabled && !after.validFrom && !after.validUntil) return;
  throw new Refusal("conflict", "own_administration");
}

function auditOf(before: User, after: User) {
  const changed = Object.keys(after).filter(
    (key) => key !== "version" && before[key as keyof User] !== after[key as keyof User],
  );
  const action =
    after.disabled === before.disabled ? "user.changed" : after.disabled ? "user.disabled" : "user.enabled";
  const details = { changed, role: after.role };
  return { action, subject: after.email, region: after.region, details };
}
