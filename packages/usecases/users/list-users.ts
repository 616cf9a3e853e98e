import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import type { Page, Ports, User } from "../ports";
import { noUser } from "./user-rules";

/** All users in order of e-mail. Administrators only. */
export async function listUsers(
  ports: Pick<Ports, "users">,
  actor: Actor,
  query: { cursor?: string; limit?: number },
): Promise<Page<User>> {
  requireAllowed(isAdmin(actor));
  return ports.users.list(query.cursor, query.limit);
}

/** One user. Administrators only. */
export async function readUser(ports: Pick<Ports, "users">, actor: Actor, email: string): Promise<User> {
  requireAllowed(isAdmin(actor));
  const user = await ports.users.get(email);
  if (!user) throw noUser();
  return user;
}
