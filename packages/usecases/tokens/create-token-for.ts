import { isValid, Refusal } from "@pantau/domain";
import type { Ports, Token } from "../ports";
import { createToken } from "./create-token";

/** How long a token lasts that the owner of the data directory made. */
const OWNER_TOKEN_DAYS = 30;

/**
 * A token for any user, for whoever proved to own the data directory (embedded mode). It allows
 * everything that the user's role does. One who may not come in gets none: it would open nothing.
 */
export async function createTokenFor(
  ports: Pick<Ports, "clock" | "ids" | "audit" | "documents" | "tokens" | "users" | "secrets" | "tree">,
  email: string,
): Promise<{ token: Token; secret: string }> {
  const user = await ports.users.get(email.toLowerCase());
  const region = user && ports.tree.today.scope(user.region);
  if (!user || !region) {
    throw new Refusal("not-found", "no_user");
  }
  if (!isValid(user, ports.clock.now())) throw new Refusal("conflict", "user_not_valid");
  const actor = { ...user, region, grant: "admin" as const };
  return createToken(ports, actor, { label: "pantau token --as", scope: "admin", days: OWNER_TOKEN_DAYS });
}
