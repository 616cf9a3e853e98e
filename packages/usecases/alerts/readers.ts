import {
  type DigestReader,
  isValid,
  type OptionalNews,
  type RegionTree,
  type ScopeRegion,
} from "@pantau/domain";
import type { Ports, User } from "../ports";

type Needs = Pick<Ports, "users" | "clock">;

/** Users who may sign in today. */
export async function activeUsers({ users, clock }: Needs): Promise<readonly User[]> {
  const now = clock.now();
  const active: User[] = [];
  let cursor: string | undefined;
  do {
    const page = await users.list(cursor);
    active.push(...page.items.filter((user) => isValid(user, now)));
    cursor = page.next;
  } while (cursor);
  return active;
}

/** The user as a reader of digests; undefined where his region is on no tree of today. */
export function readerOf(
  tree: RegionTree,
  user: User,
  off: readonly OptionalNews[],
): DigestReader | undefined {
  const region: ScopeRegion | undefined = tree.today.scope(user.region);
  const { email, name, lang } = user;
  return region && { email, name, lang, region, off };
}
