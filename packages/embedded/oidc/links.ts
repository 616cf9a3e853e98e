import { createHash, randomBytes } from "node:crypto";
import type { Clock, Documents } from "@pantau/usecases";

/** A mailed link that lets its holder set a password once. Only the hash of its secret is stored. */
export interface PasswordLink {
  readonly email: string;
  readonly purpose: "invitation" | "reset";
}

const LIFE_HOURS = { invitation: 14 * 24, reset: 2 } as const;
const COLLECTION = "oidc-links";

export interface Links {
  /** The secret part of the link. */
  make(link: PasswordLink): Promise<string>;
  read(secret: string): Promise<PasswordLink | undefined>;
  /** The link, if nobody used it before. */
  use(secret: string): Promise<PasswordLink | undefined>;
}

export function makeLinks(documents: Documents, clock: Clock): Links {
  const keyOf = (secret: string) => createHash("sha256").update(secret).digest("hex");
  const find = (secret: string) => documents.get<PasswordLink>(COLLECTION, keyOf(secret));
  return {
    async make(link) {
      const secret = randomBytes(32).toString("base64url");
      const expiresAt = new Date(clock.now().getTime() + LIFE_HOURS[link.purpose] * 3_600_000);
      await documents.put(COLLECTION, keyOf(secret), link, { expected: 0, expiresAt });
      return secret;
    },
    read: async (secret) => (await find(secret))?.value,
    async use(secret) {
      const standing = await find(secret);
      if (!standing || !(await documents.remove(COLLECTION, keyOf(secret), standing.version)))
        return undefined;
      return standing.value;
    },
  };
}
