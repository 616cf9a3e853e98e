import { type Actor, type Grant, requireAllowed } from "@pantau/domain";
import { type TrailPorts, tellChange } from "../audit/told-change";
import type { Ports, Token } from "../ports";

export interface NewToken {
  readonly label: string;
  readonly scope: Grant;
  readonly days: number;
}

type TokenPorts = TrailPorts & Pick<Ports, "tokens" | "secrets">;

/**
 * A personal access token of the actor's own. Only a sign-in, or a token that allows everything,
 * makes others: a leaked one of less can neither widen nor outlive itself. The secret is answered once.
 */
export async function createToken(
  ports: TokenPorts,
  actor: Actor,
  wanted: NewToken,
): Promise<{ token: Token; secret: string }> {
  requireAllowed(actor.grant === "admin");
  const { secret, hash } = ports.secrets.newToken();
  const now = ports.clock.now();
  const token: Token = {
    id: ports.ids.next(),
    hash,
    email: actor.email,
    label: wanted.label,
    scope: wanted.scope,
    createdAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + wanted.days * 86_400_000).toISOString(),
  };
  const details = { label: token.label, scope: token.scope, expiresAt: token.expiresAt };
  const change = {
    id: ports.ids.next(),
    trace: { token: token.id, of: token.email, revoked: false },
    sayings: [{ action: "token.created", subject: token.id, details }],
  };
  await tellChange(ports, actor, change, async () => {
    await ports.tokens.put(token);
    return true;
  });
  return { token, secret };
}
