import { createHash, timingSafeEqual } from "node:crypto";
import type { Clock } from "@pantau/usecases";

/** How long values once read are believed; a turned secret is good everywhere after this time. */
const TRUSTED_MS = 5 * 60_000;

/**
 * Tells whether a request came through CloudFront, by the secret in its header. The values are fetched at the
 * first request and again when they are old; a value not known yet asks for a fresh look, at most every ten seconds.
 */
export function makeOriginGuard(
  values: () => Promise<readonly string[]>,
  clock: Clock,
): (header: string | undefined) => Promise<boolean> {
  let known: { readonly hashes: readonly Buffer[]; readonly at: number } | undefined;

  const fresh = async (within: number) => {
    const now = clock.now().getTime();
    if (!known || now - known.at >= within) known = { hashes: (await values()).map(hash), at: now };
    return known.hashes;
  };
  return async (header) => {
    if (!header) return false;
    const given = hash(header);
    const matches = (hashes: readonly Buffer[]) => hashes.some((one) => timingSafeEqual(one, given));
    return matches(await fresh(TRUSTED_MS)) || matches(await fresh(10_000));
  };
}

/** Of one length whatever was sent, so that the comparison tells nothing. */
function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
