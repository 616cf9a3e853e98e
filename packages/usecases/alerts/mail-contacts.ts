import type { OptionalNews } from "@pantau/domain";
import type { AlertPorts } from "./alert-ports";

/** How one person wants, and can, be reached by mail. */
export interface MailContact {
  /** Weekdays without a digest, 0 Sunday to 6 Saturday, Jakarta; the news joins the next one. */
  readonly quietDays: readonly number[];
  readonly off: readonly OptionalNews[];
  /** Unguessable; lets a mail's own link switch things off without a sign-in. */
  readonly token: string;
  /** The address bounced or its owner complained: nothing is sent to it. */
  readonly suppressed?: Suppression;
}

export interface Suppression {
  readonly at: string;
  readonly kind: "bounce" | "complaint";
  /** What the mail service said, e.g. `Permanent/General`. */
  readonly detail: string;
}

const COLLECTION = "mail-contacts";
const TRIES = 20;

type Needs = Pick<AlertPorts, "documents" | "newSecret">;

/** What stands for a person; made at first need. */
export async function contactOf(ports: Needs, email: string): Promise<MailContact> {
  const stored = await ports.documents.get<MailContact>(COLLECTION, email);
  return stored?.value ?? changeContact(ports, email, (contact) => contact);
}

export async function changeContact(
  ports: Needs,
  email: string,
  change: (contact: MailContact) => MailContact,
): Promise<MailContact> {
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const stored = await ports.documents.get<MailContact>(COLLECTION, email);
    const next = change(stored?.value ?? { quietDays: [], off: [], token: ports.newSecret() });
    if (next === stored?.value) return next;
    if (await ports.documents.put(COLLECTION, email, next, { expected: stored?.version ?? 0 })) return next;
  }
  throw new Error("a mail contact was changed by others too often");
}

export async function allContacts({
  documents,
}: Pick<AlertPorts, "documents">): Promise<Map<string, MailContact>> {
  const contacts = new Map<string, MailContact>();
  let cursor: string | undefined;
  do {
    const page = await documents.list<MailContact>(COLLECTION, { cursor });
    for (const { key, value } of page.items) contacts.set(key, value);
    cursor = page.next;
  } while (cursor);
  return contacts;
}
