import { createHash, randomBytes } from "node:crypto";

/** Personal access tokens begin with it, so that secret scanners and people recognise them. */
export const TOKEN_PREFIX = "pantau_";

/** A new secret of 256 random bits. It is shown once and never stored. */
export function newTokenSecret(): string {
  return TOKEN_PREFIX + randomBytes(32).toString("base64url");
}

/** SHA-256 in hex, the form in which a secret is stored. Enough without a salt, since the secret is random. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
