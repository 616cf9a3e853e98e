import { type Actor, forbidden, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { Ports } from "../ports";

/** Ends one of the actor's own tokens at once; revoking twice changes nothing. Asked as for making one. */
export async function revokeToken(
  ports: Pick<Ports, "clock" | "ids" | "audit" | "tokens">,
  actor: Actor,
  id: string,
): Promise<void> {
  requireAllowed(actor.grant === "admin");
  const token = (await ports.tokens.ofUser(actor.email)).find((own) => own.id === id);
  if (!token) throw forbidden();
  if (token.revokedAt) return;
  await ports.tokens.revoke(token, ports.clock.now().toISOString());
  await writeAudit(ports, actor, { action: "token.revoked", subject: id });
}
