import { type Actor, type Grant, isValid, Refusal, type RegionTree } from "@pantau/domain";
import type { Clock, Tokens, Users } from "@pantau/usecases";
import type { VerifyAccessToken } from "./access-token";
import { hashOfSecret, TOKEN_PREFIX } from "./secrets";
import type { EmailOfSubject, NoteSignIn } from "./sign-in";

/** Who asks, and by what kind of credential. */
export interface Authenticated {
  readonly actor: Actor;
  readonly by: "sign-in" | "token";
}

/** From the `Authorization` header to an actor; refuses as `unauthenticated` and says no more than that. */
export type Authenticate = (authorization: string | undefined) => Promise<Authenticated>;

interface Parts {
  readonly clock: Clock;
  readonly tree: RegionTree;
  readonly users: Users;
  readonly tokens: Tokens;
  readonly verify: VerifyAccessToken;
  readonly emailOfSubject: EmailOfSubject;
  readonly noteSignIn: NoteSignIn;
}

/** Region and role are read from the users table every time: a change, a disabling or a date bites at once. */
export function makeAuthenticate(parts: Parts): Authenticate {
  return async (authorization) => {
    const bearer = /^Bearer ([\x21-\x7e]{1,8192})$/i.exec(authorization ?? "")?.[1];
    if (!bearer) throw unauthenticated();
    return bearer.startsWith(TOKEN_PREFIX) ? byToken(parts, bearer) : bySignIn(parts, bearer);
  };
}

async function byToken(parts: Parts, secret: string): Promise<Authenticated> {
  const token = await parts.tokens.byHash(hashOfSecret(secret));
  const now = parts.clock.now();
  if (!token || token.revokedAt || Date.parse(token.expiresAt) <= now.getTime()) throw unauthenticated();
  return { actor: await actorOf(parts, token.email, token.scope), by: "token" };
}

async function bySignIn(parts: Parts, jwt: string): Promise<Authenticated> {
  const token = await parts.verify(jwt);
  if (!token) throw unauthenticated();
  const email = token.email ?? (await parts.emailOfSubject(token, jwt));
  if (!email) throw unauthenticated();
  const actor = await actorOf(parts, email, "admin");
  await parts.noteSignIn(token, actor);
  return { actor, by: "sign-in" };
}

async function actorOf(parts: Parts, email: string, grant: Grant): Promise<Actor> {
  const user = await parts.users.get(email);
  const region = user && parts.tree.today.scope(user.region);
  if (!user || !region || !isValid(user, parts.clock.now())) throw unauthenticated();
  return { email: user.email, name: user.name, lang: user.lang, region, role: user.role, grant };
}

function unauthenticated(): Refusal {
  return new Refusal("unauthenticated", "unauthenticated");
}
