import type { Mail, Projections, SendOutcome, Submission, Submissions } from "@pantau/usecases";
import { describe, expect, it } from "vitest";
import { lazily } from "./lazily";
import { meteredMail, meteredProjections, meteredSubmissions } from "./metered";
import type { Meter } from "./metrics";

function counting() {
  const counts: Record<string, number> = {};
  const meter: Meter = {
    add: (name, value = 1) => {
      counts[name] = (counts[name] ?? 0) + value;
    },
    flush: async () => undefined,
  };
  return { meter, counts };
}

const submission = {
  id: "01JD5Z3QH8M4V6X7Y9A0B1C2D3",
  judgement: { rows: 120, counts: { required: 2, bad_date: 1 } },
} as unknown as Submission;

describe("metered ports", () => {
  it("count rows and problems of the first processing, not of its repeats", async () => {
    const { meter, counts } = counting();
    const answers = [true, false];
    const port = lazily<Submissions>(
      async () => ({ put: async () => answers.shift() }) as unknown as Submissions,
    );
    const metered = meteredSubmissions(port, meter);
    expect(await metered.put(submission)).toBe(true);
    expect(await metered.put(submission)).toBe(false);
    expect(counts).toEqual({ SubmissionsProcessed: 1, RowsRead: 120, RowProblems: 3 });
  });

  it("count roll-ups whose pointer was swung", async () => {
    const { meter, counts } = counting();
    const answers = [true, false];
    const port = { swing: async () => answers.shift() } as unknown as Projections;
    const metered = meteredProjections(port, meter);
    const pointer = { year: 2020, version: 1, manifestKey: "derived/x", at: "2020-10-01T00:00:00Z" };
    await metered.swing(pointer, undefined);
    await metered.swing(pointer, undefined);
    expect(counts).toEqual({ RollUps: 1 });
  });

  it.each([
    [{ outcome: "sent", id: "1" }, { MailsSent: 1 }],
    [{ outcome: "refused", reason: "throttled" }, { MailsRefused: 1 }],
    [{ outcome: "unknown", reason: "timeout" }, { MailsUnknown: 1 }],
  ] as const)("count a mail by what became of it: %o", async (outcome: SendOutcome, expected) => {
    const { meter, counts } = counting();
    const mail: Mail = { send: async () => outcome };
    const message = { to: "a@example.go.id", subject: "", html: "", text: "" };
    expect(await meteredMail(mail, meter).send(message)).toEqual(outcome);
    expect(counts).toEqual(expected);
  });
});
