import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import { writeAudit } from "../audit/write-audit";
import { raiseAlarm } from "./alarms";
import type { AlertPorts } from "./alert-ports";
import { changeContact, type Suppression } from "./mail-contacts";

/** What the mail service tells of a mail that came back, or that somebody called spam. */
export interface ReturnedMail {
  readonly to: readonly string[];
  readonly kind: Suppression["kind"];
  /** false: a full mailbox and the like; the next digest may well arrive. */
  readonly lasting: boolean;
  readonly detail: string;
}

/** Nothing more is sent to an address that does not exist or complained; an administrator is told once. */
export async function handleReturn(ports: AlertPorts, returned: ReturnedMail): Promise<void> {
  if (!returned.lasting) return;
  for (const address of returned.to) {
    const email = address.toLowerCase();
    if (!(await ports.users.get(email))) continue;
    const at = ports.clock.now().toISOString();
    const { kind, detail } = returned;
    const contact = await changeContact(ports, email, (standing) =>
      standing.suppressed ? standing : { ...standing, suppressed: { at, kind, detail } },
    );
    await raiseAlarm(ports, {
      id: `address-suppressed#${email}#${contact.suppressed?.at}`,
      kind: "address-suppressed",
      details: { to: email, kind, detail },
    });
  }
}

/** An administrator has corrected the address, or made sure that it takes mail again. */
export async function liftSuppression(ports: AlertPorts, actor: Actor, email: string): Promise<void> {
  requireAllowed(isAdmin(actor));
  await changeContact(ports, email, ({ suppressed: _, ...contact }) => contact);
  await writeAudit(ports, actor, { action: "mail.address-restored", subject: email });
}
