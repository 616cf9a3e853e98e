import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { SentMail } from "@pantau/api";
import type { Clock, Mail, MailMessage } from "@pantau/usecases";

/** Where mails go, and what went there. */
export interface Mailbox {
  readonly mail: Mail;
  /** Oldest first. */
  readonly sentMails: () => Promise<readonly SentMail[]>;
  close(): Promise<void>;
}

/** Keeps every mail as a line of a file of the data directory; nothing leaves the machine. */
export function openMailbox(file: string, clock: Clock): Mailbox {
  return {
    mail: {
      async send(message) {
        const mail = recordOf(message, clock.now());
        await mkdir(dirname(file), { recursive: true });
        await appendFile(file, `${JSON.stringify(mail)}\n`, { mode: 0o600 });
        return { outcome: "sent", id: mail.id };
      },
    },
    async sentMails() {
      if (!existsSync(file)) return [];
      const lines = (await readFile(file, "utf8")).split("\n");
      // A line that was cut off by a kill is the last one and was never acknowledged.
      return lines.slice(0, -1).map((line) => JSON.parse(line) as SentMail);
    },
    async close() {},
  };
}

function recordOf({ to, subject, html, text, headers }: MailMessage, now: Date): SentMail {
  return { id: randomUUID(), at: now.toISOString(), to, subject, html, text, headers };
}
