import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { SentMail } from "@pantau/api";
import { makeSesMail } from "@pantau/mail";
import type { Clock, Mail, MailMessage } from "@pantau/usecases";
import { startLocalSes } from "./local-ses";

/** Where mails go, and what went there. */
export interface Mailbox {
  readonly mail: Mail;
  /** Oldest first. */
  readonly sentMails: () => Promise<readonly SentMail[]>;
  close(): Promise<void>;
}

const FROM = "Pantau <pantau@pantau.test>";
/** Mails that the service may hold in memory, beside the file. */
const HELD = 50;

/**
 * Sends through a mail service of this machine, and keeps what it took as a line of a file of the
 * data directory; nothing leaves the machine.
 */
export async function openMailbox(file: string, clock: Clock): Promise<Mailbox> {
  const ses = await startLocalSes();
  const mail = makeSesMail({ client: ses.client, from: FROM });
  await mkdir(dirname(file), { recursive: true });
  let held = 0;
  return {
    mail: {
      async send(message) {
        const answer = await mail.send(message);
        if (answer.outcome !== "sent") return answer;
        await appendFile(file, `${JSON.stringify(recordOf(answer.id, message, clock.now()))}\n`, {
          mode: 0o600,
        });
        held += 1;
        if (held % HELD === 0) await ses.forget();
        return answer;
      },
    },
    async sentMails() {
      if (!existsSync(file)) return [];
      const lines = (await readFile(file, "utf8")).split("\n");
      // A line that was cut off by a kill is the last one and was never acknowledged.
      return lines.slice(0, -1).map((line) => JSON.parse(line) as SentMail);
    },
    close: ses.close,
  };
}

function recordOf(id: string, message: MailMessage, now: Date): SentMail {
  const { to, subject, html, text, headers, inline } = message;
  return {
    id,
    at: now.toISOString(),
    to,
    subject,
    html,
    text,
    headers,
    ...(inline && {
      inline: inline.map(({ cid, contentType, body }) => ({
        cid,
        contentType,
        base64: Buffer.from(body).toString("base64"),
      })),
    }),
  };
}
