import type { Token, Tokens } from "@pantau/usecases";
import { keys } from "./keys";
import type { Table } from "./table";

/** How long an ended token is still listed. */
const KEPT_DAYS = 90;

/** Personal access tokens by the hash of their secret. */
export function makeTokens(table: Table): Tokens {
  const write = async (token: Token) => {
    const expires = Math.floor(Date.parse(token.expiresAt) / 1000) + KEPT_DAYS * 86_400;
    // The listing goes first: a token that works is always one that its owner can see and revoke.
    await table.put({ ...keys.tokenOfUser(token.email, token.id), v: { hash: token.hash }, expires });
    await table.put({ ...keys.token(token.hash), v: token, expires });
  };
  return {
    put: write,
    async byHash(hash) {
      return (await table.get(keys.token(hash)))?.v as Token | undefined;
    },
    async ofUser(email) {
      const hashes: string[] = [];
      for await (const item of table.all(keys.tokensOfUser(email)))
        hashes.push((item.v as { hash: string }).hash);
      const found = await table.getAll(hashes.map(keys.token));
      return found.map((item) => item.v as Token).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async revoke(token, at) {
      await write({ ...token, revokedAt: at });
    },
  };
}
