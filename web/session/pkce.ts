/** Proof key for code exchange (RFC 7636): a secret of this sign-in, and what the server may know of it. */
export interface ProofKey {
  readonly verifier: string;
  readonly challenge: string;
}

export async function makeProofKey(): Promise<ProofKey> {
  const verifier = base64url(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier));
  return { verifier, challenge: base64url(new Uint8Array(digest)) };
}

/** An unguessable value that ties an answer to its question (`state`, `nonce`). */
export function makeState(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(16)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
