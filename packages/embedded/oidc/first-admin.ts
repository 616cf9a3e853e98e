import { randomBytes } from "node:crypto";
import type { Audit, Clock, Ids, Users } from "@pantau/usecases";
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
  parts: { clock: Clock; ids: Ids; users: Users; audit: Audit; store: AccountStore },
  given: string | undefined,
): Promise<FirstAdmin> {
  const { users, store } = parts;
  if (!(await users.get(FIRST_ADMIN))) await addUser(parts);
  if (given) {
    if (!(await store.verify(FIRST_ADMIN, given))) await store.setPassword(FIRST_ADMIN, given);
    return { email: FIRST_ADMIN };
  }
  if ((await store.get(FIRST_ADMIN))?.password) return { email: FIRST_ADMIN };
  const password = randomBytes(12).toString("base64url");
  await store.setPassword(FIRST_ADMIN, password);
  return { email: FIRST_ADMIN, password };
}

async function addUser({ clock, ids, users, audit }: { clock: Clock; ids: Ids; users: Users; audit: Audit }) {
  const at = clock.now().toISOString();
  const added = await users.put({
    email: FIRST_ADMIN,
    name: "Administrator",
    phone: "",
    region: "ID",
    role: "admin",
    lang: "id",
    disabled: false,
    createdAt: at,
    version: 1,
  });
  if (!added) return;
  await audit.append({
    id: ids.next(),
    at,
    by: "system",
    action: "user.created",
    subject: FIRST_ADMIN,
    region: "ID",
  });
}
