import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { UserPorts } from "./create-user";
import { noUser } from "./user-rules";

/** Mails the invitation (again). Administrators only. */
export async function inviteUser(ports: UserPorts, actor: Actor, email: string): Promise<void> {
  requireAllowed(isAdmin(actor));
  const user = await ports.users.get(email);
  if (!user) throw noUser();
  await writeAudit(ports, actor, { action: "user.invited", subject: email });
  await ports.accounts.invite(user);
}
