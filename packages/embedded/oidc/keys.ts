import { randomBytes } from "node:crypto";
import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK } from "jose";

/** What the provider signs with. Lives in the data directory, readable by its owner alone. */
export interface OidcKeys {
  readonly jwks: { readonly keys: readonly JWK[] };
  readonly cookieKeys: readonly string[];
}

const FILE = "oidc-keys.json";

/** Reads the keys, or makes them at the first start. Replacing the file signs everybody out. */
export async function loadKeys(directory: string): Promise<OidcKeys> {
  const path = join(directory, FILE);
  try {
    return JSON.parse(await readFile(path, "utf8")) as OidcKeys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const keys = await makeKeys();
  await mkdir(directory, { recursive: true });
  await writeWhole(path, JSON.stringify(keys));
  return keys;
}

/** The part that may be told: what tokens are verified with. */
export function publicKeys({ jwks }: OidcKeys): JSONWebKeySet {
  return { keys: jwks.keys.map(({ kty, n, e, kid, alg, use }) => ({ kty, n, e, kid, alg, use })) };
}

async function makeKeys(): Promise<OidcKeys> {
  const { privateKey } = await generateKeyPair("RS256", { extractable: true });
  const kid = randomBytes(8).toString("hex");
  return {
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid, alg: "RS256", use: "sig" }] },
    cookieKeys: [randomBytes(32).toString("base64url")],
  };
}

/** All or nothing, also when the power fails. */
async function writeWhole(path: string, text: string): Promise<void> {
  const handle = await open(`${path}.new`, "w", 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(`${path}.new`, path);
}
