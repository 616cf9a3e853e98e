import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Mailbox, openMailbox } from "./mailbox";

const clock = { now: () => new Date("2020-10-13T00:00:00Z") };
const message = (to: string) => ({ to, subject: "Graduasi 3,1 % ·", html: "<p>x</p>", text: "x" });

let directory: string;
let mailbox: Mailbox;
beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "pantau-mail-"));
  mailbox = await openMailbox(join(directory, "mail", "sent.ndjson"), clock);
});
afterEach(async () => {
  await mailbox.close();
  rmSync(directory, { recursive: true });
});

describe("the mailbox of this machine", () => {
  it("keeps what the service took, also over a restart", async () => {
    const inline = [{ cid: "a@pantau", contentType: "image/png", body: Uint8Array.of(1, 2) }];
    expect(await mailbox.mail.send({ ...message("a@pantau.test"), inline })).toMatchObject({
      outcome: "sent",
    });
    await mailbox.close();
    mailbox = await openMailbox(join(directory, "mail", "sent.ndjson"), clock);
    expect(await mailbox.sentMails()).toMatchObject([
      { to: "a@pantau.test", subject: "Graduasi 3,1 % ·", inline: [{ cid: "a@pantau", base64: "AQI=" }] },
    ]);
  });

  it("a service that is gone was certainly not reached", async () => {
    await mailbox.close();
    const answer = await mailbox.mail.send(message("a@pantau.test"));
    expect(answer.outcome).toBe("refused");
    expect(await mailbox.sentMails()).toEqual([]);
    mailbox = await openMailbox(join(directory, "mail", "sent.ndjson"), clock);
  });
});
