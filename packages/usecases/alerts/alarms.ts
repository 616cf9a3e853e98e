import { type Actor, isAdmin, Refusal, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import type { Alarm, AlertPorts } from "./alert-ports";
import { allContacts } from "./mail-contacts";
import { activeUsers } from "./readers";

const COLLECTION = "alarms";

type Needs = Pick<AlertPorts, "documents" | "users" | "mail" | "mails" | "log" | "clock">;

/**
 * Says once that something is wrong with the alerts themselves: kept for the health page, logged for
 * the metric, mailed to the administrators. A mail that does not go out raises nothing further.
 */
export async function raiseAlarm(ports: Needs, alarm: Pick<Alarm, "id" | "kind" | "details">): Promise<void> {
  const raised: Alarm = { ...alarm, at: ports.clock.now().toISOString() };
  if (!(await ports.documents.put(COLLECTION, alarm.id, raised, { expected: 0 }))) return;
  ports.log.error("alarm", { alarm: alarm.kind, id: alarm.id });
  const contacts = await allContacts(ports);
  for (const user of await activeUsers(ports)) {
    if (user.role !== "admin" || contacts.get(user.email)?.suppressed) continue;
    const mail = await ports.mails.alarm({ email: user.email, lang: user.lang }, raised);
    const sent = await ports.mail.send(mail);
    if (sent.outcome !== "sent")
      ports.log.error("alarm mail not sent", { id: alarm.id, outcome: sent.outcome });
  }
}

/** Alarms that nobody cleared, newest first. */
export async function standingAlarms({ documents }: Pick<Needs, "documents">): Promise<readonly Alarm[]> {
  const alarms: Alarm[] = [];
  let cursor: string | undefined;
  do {
    const page = await documents.list<Alarm>(COLLECTION, { cursor });
    alarms.push(...page.items.map((item) => item.value).filter((alarm) => !alarm.clearedAt));
    cursor = page.next;
  } while (cursor);
  return alarms.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** An administrator has seen to it. */
export async function clearAlarm(
  ports: Needs & Pick<AlertPorts, "audit" | "ids">,
  actor: Actor,
  id: string,
): Promise<void> {
  requireAllowed(isAdmin(actor));
  const stored = await ports.documents.get<Alarm>(COLLECTION, id);
  if (!stored) throw new Refusal("not-found", "no_alarm");
  if (stored.value.clearedAt) return;
  const cleared = { ...stored.value, clearedAt: ports.clock.now().toISOString(), clearedBy: actor.email };
  await ports.documents.put(COLLECTION, id, cleared, { expected: stored.version });
  await writeAudit(ports, actor, { action: "alarm.cleared", subject: id });
}
