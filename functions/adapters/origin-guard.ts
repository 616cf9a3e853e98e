import { createHash, timingSafeEqual } from "node:crypto";
import type { Clock } from "@pantau/usecases";

/** How long values once read are believed; a turned secret is good everywhere after this time. */
const TRUSTED_MS = 5 * 60_000;

export interface OriginGuard {
  /** Fingerprints of the values that stood when this function was deployed: what nearly every request brings. */
  readonly deployed: readonly string[];
  /** The values that stand now; asked only for a value that the deployment did not know. */
  readonly values: () => Promise<readonly string[]>;
  readonly clock: Clock;
}

/**
 * Tells whether a request came through CloudFront, by the secret in its header. A value that was deployed is known by
 * its fingerprint, without a call. Any other is looked up: while the secret is turned CloudFront sends a value that is
 * younger than this deployment. Values are fetched again when they are old; one not known yet asks for a fresh look,
 * at most every ten seconds.
 */
export function makeOriginGuard({
  deployed,
  values,
  clock,
}: OriginGuard): (header: string | undefined) => Promise<boolean> {
  let known: { readonly prints: readonly string[]; readonly at: number } | undefined;

  const fresh = async (within: number) => {
    const now = clock.now().getTime();
    if (!known || now - known.at >= within) known = { prints: (await values()).map(fingerprint), at: now };
    return known.prints;
  };
  return async (header) => {
    if (!header) return false;
    const given = Buffer.from(fingerprint(header));
    const matches = (prints: readonly string[]) =>
      prints.some((one) => one.length === given.length && timingSafeEqual(Buffer.from(one), given));
    return matches(deployed) || matches(await fresh(TRUSTED_MS)) || matches(await fresh(10_000));
  };
}

/**
 * SHA-256 in hexadecimal digits: of one length whatever was sent, so that a comparison tells nothing; and of 48 random
 * letters and digits, so that whoever reads it can make nothing of it.
 */
export function fingerprint(value: string): string {
  return createHash("sha256").update(value).digest("hex");
}
