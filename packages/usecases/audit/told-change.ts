import type { Actor } from "@pantau/domain";
import { decodeTime } from "ulid";
import type { AuditEntry, Page, Ports, StoredDocument } from "../ports";

/** What the audit trail says, beside who and when. */
export type Saying = Pick<AuditEntry, "action" | "subject" | "region" | "details">;

/** What a change left behind by which it is known to stand. */
export type Trace =
  /** The user names the change as his last one. */
  | { readonly user: string }
  /** The token is there, or is there and has ended. */
  | { readonly token: string; readonly of: string; readonly revoked: boolean };

/** A change that is about to be made, and all that will be said of it; gone when it is said. */
interface Untold {
  readonly trace: Trace;
  readonly entries: readonly AuditEntry[];
}

export type TrailPorts = Pick<Ports, "clock" | "ids" | "audit" | "documents">;
type TracePorts = Pick<Ports, "users" | "tokens">;

const COLLECTION = "untold";
/** Nobody who announced a change this long ago is still about to make it. */
const ABANDONED_AFTER_MS = 24 * 3_600_000;

/**
 * Announces a change, makes it and puts it into the audit trail. What will be said lies there before the change, and
 * the change leaves a trace by which it is known: a process that dies before it told leaves that to the next change of
 * the same user or to `tellUntold`. `store` gives false where the change was not made; then nothing is told.
 */
export async function tellChange(
  ports: TrailPorts,
  actor: Pick<Actor, "email">,
  change: { readonly id: string; readonly trace: Trace; readonly sayings: readonly Saying[] },
  store: () => Promise<boolean>,
): Promise<boolean> {
  const at = ports.clock.now().toISOString();
  const entries = change.sayings.map((saying) => ({ id: ports.ids.next(), at, by: actor.email, ...saying }));
  const untold: Untold = { trace: change.trace, entries };
  await ports.documents.put(COLLECTION, change.id, untold);
  const stored = await store();
  if (stored) await tell(ports, change.id, untold);
  else await ports.documents.remove(COLLECTION, change.id);
  return stored;
}

/** Tells a change that is known to stand, where nobody has yet. To be called before another one hides its trace. */
export async function tellStanding(
  ports: Pick<Ports, "audit" | "documents">,
  change: string | undefined,
): Promise<void> {
  const untold = change === undefined ? undefined : await ports.documents.get<Untold>(COLLECTION, change);
  if (change !== undefined && untold) await tell(ports, change, untold.value);
}

/** Tells all changes that stand untold, and forgets those that were announced long ago and never made. Gives how many were told. */
export async function tellUntold(ports: TrailPorts & TracePorts): Promise<number> {
  const announced: StoredDocument<Untold>[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<StoredDocument<Untold>> = await ports.documents.list<Untold>(COLLECTION, { cursor });
    announced.push(...page.items);
    cursor = page.next;
  } while (cursor);
  let told = 0;
  for (const { key, value } of announced) {
    if (await stands(ports, key, value.trace)) {
      await tell(ports, key, value);
      told++;
    } else if (ports.clock.now().getTime() - decodeTime(key) > ABANDONED_AFTER_MS) {
      await ports.documents.remove(COLLECTION, key);
    }
  }
  return told;
}

async function stands({ users, tokens }: TracePorts, change: string, trace: Trace): Promise<boolean> {
  if ("user" in trace) return (await users.get(trace.user))?.change === change;
  const token = (await tokens.ofUser(trace.of)).find(({ id }) => id === trace.token);
  return token !== undefined && (!trace.revoked || token.revokedAt !== undefined);
}

/** Entries keep their id and time: telling twice changes nothing. */
async function tell(
  ports: Pick<Ports, "audit" | "documents">,
  change: string,
  { entries }: Untold,
): Promise<void> {
  for (const entry of entries) await ports.audit.append(entry);
  await ports.documents.remove(COLLECTION, change);
}
