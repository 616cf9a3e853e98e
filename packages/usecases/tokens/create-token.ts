import { type Actor, type Grant, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { Ports, Token } from "../ports";

export interface NewToken {
  readonly label: string;
  readonly scope: Grant;
  readonly days: number;
}

type TokenPorts = Pick<Ports, "clock" | "ids" | "audit" | "tokens" | "secrets">;

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
  await ports.tokens.put(token);
  const details = { label: token.label, scope: token.scope, expiresAt: token.expiresAt };
  await writeAudit(ports, actor, { action: "token.created", subject: token.id, details });
  return { token, secret };
}
