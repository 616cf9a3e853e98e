import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { UserPorts } from "./create-user";
import { noUser } from "./user-rules";

/** Mails a link (or code) to set a new password. Administrators only. */
export async function resetPassword(ports: UserPorts, actor: Actor, email: string): Promise<void> {
  requireAllowed(isAdmin(actor));
  const user = await ports.users.get(email);
  if (!user) throw noUser();
  await writeAudit(ports, actor, { action: "user.reset", subject: email });
  await ports.accounts.sendReset(user);
}
