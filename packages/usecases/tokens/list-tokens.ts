import type { Actor } from "@pantau/domain";
import type { Ports, Token } from "../ports";

/** The actor's own tokens, ended ones too, oldest first. */
export function listTokens(ports: Pick<Ports, "tokens">, actor: Actor): Promise<readonly Token[]> {
  return ports.tokens.ofUser(actor.email);
}
