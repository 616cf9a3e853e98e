import { type Actor, OPTIONAL_NEWS, type OptionalNews, Refusal, requireAllowed } from "@pantau/domain";
import type { AlertPorts } from "./alert-ports";
import { changeContact, contactOf, type MailContact } from "./mail-contacts";

/** What a user sees and chooses of his own mails. */
export interface NotificationSettings {
  /** Weekdays without a digest, 0 Sunday to 6 Saturday; at most six. */
  readonly quietDays: readonly number[];
  /** Kinds of news switched off. What fires and what is overdue cannot be. */
  readonly off: readonly OptionalNews[];
  readonly suppressed?: MailContact["suppressed"];
}

type Needs = Pick<AlertPorts, "documents" | "newSecret">;

const MOST_QUIET_DAYS = 6;

export async function readNotificationSettings(ports: Needs, actor: Actor): Promise<NotificationSettings> {
  return shown(await contactOf(ports, actor.email));
}

/** A user's own choice; his alerts still reach him, at the latest on the next day that is not quiet. */
export async function changeNotificationSettings(
  ports: Needs,
  actor: Actor,
  wish: Pick<NotificationSettings, "quietDays" | "off">,
): Promise<NotificationSettings> {
  requireAllowed(actor.grant !== "read");
  const quietDays = [...new Set(wish.quietDays)].sort();
  const fits = quietDays.every((day) => Number.isInteger(day) && day >= 0 && day <= 6);
  if (!fits || quietDays.length > MOST_QUIET_DAYS) throw new Refusal("invalid", "bad_quiet_days");
  const off = OPTIONAL_NEWS.filter((kind) => wish.off.includes(kind));
  return shown(await changeContact(ports, actor.email, (contact) => ({ ...contact, quietDays, off })));
}

/** The link in a mail: whoever holds it switches off all that may be switched off. */
export async function unsubscribe(
  ports: Needs,
  { email, token }: { readonly email: string; readonly token: string },
): Promise<void> {
  const contact = await contactOf(ports, email);
  if (contact.token !== token) throw new Refusal("forbidden", "link_ended");
  await changeContact(ports, email, (standing) => ({ ...standing, off: OPTIONAL_NEWS }));
}

function shown({ quietDays, off, suppressed }: MailContact): NotificationSettings {
  return { quietDays, off, ...(suppressed && { suppressed }) };
}
