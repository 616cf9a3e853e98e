import type { Actor } from "@pantau/domain";
import { type Saying, type TrailPorts, tellChange, tellStanding } from "../audit/told-change";
import type { Ports, User } from "../ports";

/** Stores the next version of a user and tells it, or answers undefined where somebody else was faster. */
export async function putUser(
  ports: TrailPorts & Pick<Ports, "users">,
  actor: Pick<Actor, "email">,
  { standing, next }: { readonly standing?: User; readonly next: User },
  ...sayings: readonly Saying[]
): Promise<User | undefined> {
  await tellStanding(ports, standing?.change);
  const id = ports.ids.next();
  const user = { ...next, change: id };
  const change = { id, trace: { user: user.email }, sayings };
  return (await tellChange(ports, actor, change, () => ports.users.put(user))) ? user : undefined;
}
