import { type Actor, forbidden, requireAllowed } from "@pantau/domain";
import { type TrailPorts, tellChange } from "../audit/told-change";
import type { Ports } from "../ports";

/** Ends one of the actor's own tokens at once; revoking twice changes nothing. Asked as for making one. */
export async function revokeToken(
  ports: TrailPorts & Pick<Ports, "tokens">,
  actor: Actor,
  id: string,
): Promise<void> {
  requireAllowed(actor.grant === "admin");
  const token = (await ports.tokens.ofUser(actor.email)).find((own) => own.id === id);
  if (!token) throw forbidden();
  if (token.revokedAt) return;
  const change = {
    id: ports.ids.next(),
    trace: { token: id, of: token.email, revoked: true },
    sayings: [{ action: "token.revoked", subject: id }],
  };
  await tellChange(ports, actor, change, async () => {
    await ports.tokens.revoke(token, ports.clock.now().toISOString());
    return true;
  });
}
