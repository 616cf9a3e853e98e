import { type Actor, isAdmin, type Lang, Refusal, type Role, requireAllowed } from "@pantau/domain";
import type { Ports, User } from "../ports";
import { putUser } from "./put-user";
import { regionOfUser, requireOrderedDates } from "./user-rules";

export interface NewUser {
  /** Lower case. */
  readonly email: string;
  readonly name?: string;
  readonly phone: string;
  readonly region: string;
  readonly role: Role;
  readonly lang: Lang;
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Absent: an invitation is mailed. */
  readonly password?: string;
}

export type UserPorts = Pick<Ports, "clock" | "ids" | "audit" | "documents" | "users" | "accounts" | "tree">;

/** Adds a user and his account. Administrators only. */
export async function createUser(ports: UserPorts, actor: Actor, wanted: NewUser): Promise<User> {
  requireAllowed(isAdmin(actor));
  const next = makeUser(ports, wanted);
  const { email: subject, region, role } = next;
  const user = await putUser(
    ports,
    actor,
    { next },
    { action: "user.created", subject, region, details: { role } },
  );
  if (!user) throw new Refusal("conflict", "user_exists");
  if (wanted.password) await ports.accounts.setPassword(user.email, wanted.password);
  else await ports.accounts.invite(user);
  return user;
}

/** The first version of a user; throws a refusal where the wish breaks a rule. */
export function makeUser(ports: Pick<UserPorts, "clock" | "tree">, wanted: NewUser): User {
  requireOrderedDates(wanted.validFrom, wanted.validUntil);
  return {
    email: wanted.email,
    name: wanted.name ?? (wanted.email.split("@")[0] as string),
    phone: wanted.phone,
    region: regionOfUser(ports.tree, wanted.region, wanted.role),
    role: wanted.role,
    lang: wanted.lang,
    validFrom: wanted.validFrom,
    validUntil: wanted.validUntil,
    disabled: false,
    createdAt: ports.clock.now().toISOString(),
    version: 1,
  };
}
