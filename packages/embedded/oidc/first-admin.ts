import { randomBytes } from "node:crypto";
import type { Audit, Clock, User, Users } from "@pantau/usecases";
import type { AccountStore } from "./account-store";

export const FIRST_ADMIN = "admin@pantau.test";

export interface FirstAdmin {
  readonly email: string;
  /** Only where it was made up just now. */
  readonly password?: string;
}

/**
 * The administrator that a new installation begins with. Each step is repeated where an earlier
 * start was cut off. A given password is set whenever it is not the one that stands, so that an
 * operator who forgot it can start the program with a new one.
 */
export async function ensureFirstAdmin(
  parts: { clock: Clock; users: Users; audit: Audit; store: AccountStore },
  given: string | undefined,
): Promise<FirstAdmin> {
  const { users, store } = parts;
  await tellOf(parts.audit, (await users.get(FIRST_ADMIN)) ?? (await addUser(parts)));
  if (given) {
    if (!(await store.verify(FIRST_ADMIN, given))) await store.setPassword(FIRST_ADMIN, given);
    return { email: FIRST_ADMIN };
  }
  if ((await store.get(FIRST_ADMIN))?.password) return { email: FIRST_ADMIN };
  const password = randomBytes(12).toString("base64url");
  await store.setPassword(FIRST_ADMIN, password);
  return { email: FIRST_ADMIN, password };
}

async function addUser({ clock, users }: { clock: Clock; users: Users }): Promise<User> {
  const user: User = {
    email: FIRST_ADMIN,
    name: "Administrator",
    phone: "",
    region: "ID",
    role: "admin",
    lang: "id",
    disabled: false,
    createdAt: clock.now().toISOString(),
    version: 1,
  };
  await users.put(user);
  return user;
}

/** The same entry at every start: nothing where it is there. */
async function tellOf(audit: Audit, { createdAt: at, email: subject, region }: User): Promise<void> {
  await audit.append({ id: "first-admin", at, by: "system", action: "user.created", subject, region });
}
