import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import type { User } from "../ports";
import { storeChange } from "./change-user";
import { createUser, type NewUser, type UserPorts } from "./create-user";
import { noUser } from "./user-rules";

/**
 * An office gets a new holder: the successor is made with the region and role of the predecessor,
 * who ends on his last day, or at once. The successor comes first, so that an office is never left
 * without a holder where this stops halfway; repeating it then tells `user_exists`.
 */
export async function handOverUser(
  ports: UserPorts,
  actor: Actor,
  email: string,
  wish: { to: Omit<NewUser, "region" | "role">; lastDay?: string },
): Promise<User> {
  requireAllowed(isAdmin(actor));
  const predecessor = await ports.users.get(email);
  if (!predecessor) throw noUser();
  const { region, role } = predecessor;
  const successor = await createUser(ports, actor, { ...wish.to, region, role });
  const end = wish.lastDay ? { validUntil: wish.lastDay } : { disabled: true };
  await storeChange(ports, actor, predecessor, end, {
    action: "user.handed-over",
    subject: email,
    region,
    details: { to: successor.email, lastDay: wish.lastDay ?? null },
  });
  return successor;
}
