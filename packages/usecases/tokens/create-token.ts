import { type Actor, GRANTS, type Grant, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { Ports, Token } from "../ports";

export interface NewToken {
  readonly label: string;
  readonly scope: Grant;
  readonly days: number;
}

type TokenPorts = Pick<Ports, "clock" | "ids" | "audit" | "tokens" | "secrets">;

/**
 * A personal access token of the actor's own. It allows no more than the credential that asks for
 * it, so that a leaked reading token cannot make itself a writing one. The secret is answered once.
 */
export async function createToken(
  ports: TokenPorts,
  actor: Actor,
  wanted: NewToken,
): Promise<{ token: Token; secret: string }> {
  requireAllowed(GRANTS.indexOf(wanted.scope) <= GRANTS.indexOf(actor.grant));
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
