import type { RegencyId } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import { NOW, queueEntry } from "../testing/queue-entry";
import {
  afterPut,
  inOrder,
  KEPT_MS,
  nextStep,
  overtakenBy,
  type QueueEntry,
  restAfter,
  seenIn,
  withoutOldBytes,
} from "./queue-rules";

/** Asked for at that time of the device's clock; the server's own is years away from it. */
function requested(requestedAt: number): Pick<QueueEntry, "requested" | "requestedAt"> {
  const upload = {
    url: "/objects/x",
    method: "PUT" as const,
    headers: {},
    expiresAt: "2001-01-01T00:00:00Z",
  };
  return { requested: { submission: "01E", upload }, requestedAt };
}

function ended(status: "accepted" | "processing"): QueueEntry["outcome"] {
  return { submission: "01E", status, rows: 1, refused: 0, hasErrorCopy: false };
}

describe("the queue", () => {
  it("asks for an address, sends, watches, and is done", () => {
    expect(nextStep(queueEntry(), NOW)).toBe("request");
    const addressed = queueEntry(requested(NOW));
    expect(nextStep(addressed, NOW)).toBe("send");
    expect(nextStep({ ...addressed, sent: true }, NOW)).toBe("watch");
    expect(nextStep({ ...addressed, sent: true, outcome: ended("processing") }, NOW)).toBe("watch");
    expect(nextStep({ ...addressed, sent: true, outcome: ended("accepted") }, NOW)).toBe("done");
  });

  it("asks anew where the address has ended, as after a night without a line", () => {
    expect(nextStep(queueEntry(requested(NOW - 8 * 3_600_000)), NOW)).toBe("request");
  });

  it("compares first what was queued without a line, and waits for a person where it shrinks a slot", () => {
    expect(nextStep(queueEntry({ compared: false }), NOW)).toBe("compare");
    expect(nextStep(queueEntry({ compared: false, mustConfirm: true }), NOW)).toBe("confirm");
  });

  it("forgets everything after seven days", () => {
    const late = NOW + KEPT_MS + 1;
    expect(nextStep(queueEntry({ sent: true }), late)).toBe("forget");
    expect(nextStep(queueEntry({ outcome: ended("accepted") }), late)).toBe("forget");
    expect(nextStep(queueEntry({ refusal: { code: "forbidden", title: "" } }), late)).toBe("forget");
    expect(nextStep(queueEntry({ refusal: { code: "forbidden", title: "" } }), NOW)).toBe("done");
  });

  it("deletes what was never sent after seven days, and says so", () => {
    const late = NOW + KEPT_MS + 1;
    const body = new Blob(["x"]);
    expect(nextStep(queueEntry({ body }), late)).toBe("expire");
    expect(withoutOldBytes(queueEntry({ body }), late)).toMatchObject({ body: undefined, expired: true });
    const refused = queueEntry({ body, refusal: { code: "forbidden", title: "" } });
    expect(withoutOldBytes(refused, late)).toMatchObject({ body: undefined });
    expect(withoutOldBytes(refused, late)?.expired).toBeUndefined();
    expect(withoutOldBytes(queueEntry({ body }), NOW)).toBeUndefined();
    expect(nextStep(queueEntry({ expired: true }), late)).toBe("done");
    expect(nextStep(queueEntry({ expired: true }), late + KEPT_MS)).toBe("forget");
  });

  it("tells who has filled a slot since a person looked, but not of one's own file", () => {
    const slots = [{ regency: "33.02" as RegencyId, rows: 3, refused: 0 }];
    const slot = (receivedAt: string | undefined, uploadedBy?: string, id = "33.02") =>
      ({ id: id as RegencyId, state: receivedAt ? "accepted" : "missing", receivedAt, uploadedBy }) as const;
    const seen = seenIn(slots, [slot("2020-11-01T00:00:00Z")]);
    const own = { slots, seen, user: "korkab@pantau.test" };
    const later = "2020-11-02T00:00:00Z";
    expect(overtakenBy(own, [slot("2020-11-01T00:00:00Z")])).toBeUndefined();
    expect(overtakenBy(own, [slot(later, "korkab@pantau.test")])).toBeUndefined();
    expect(overtakenBy(own, [slot(later, "korwil@pantau.test")])).toEqual({
      slots: 1,
      at: later,
      by: "korwil@pantau.test",
    });
    // A nation file: who sent it is not for everybody to know.
    expect(overtakenBy(own, [slot(later)])).toEqual({ slots: 1, at: later });
    expect(overtakenBy(own, [slot(later, "korwil@pantau.test", "33.03")])).toBeUndefined();
    expect(overtakenBy({ ...own, seen: seenIn(slots, [slot(undefined)]) }, [slot(later)])?.slots).toBe(1);
    expect(overtakenBy({ ...own, seen: undefined }, [slot(later)])).toBeUndefined();
  });

  it("takes a file that is there already as sent, and tries again only what may pass", () => {
    expect([200, 409, 412].map(afterPut)).toEqual(["sent", "sent", "sent"]);
    expect([undefined, 500, 503, 429].map(afterPut)).toEqual(["again", "again", "again", "again"]);
    expect(afterPut(403)).toBe("ask-anew");
    // What arrived was not what was promised: the way there cut it.
    expect(afterPut(400)).toBe("again");
    expect(afterPut(413)).toBe("refused");
  });

  it("rests longer with each failure, a minute at most", () => {
    expect([0, 1, 2].map(restAfter)).toEqual([1000, 2000, 4000]);
    expect(restAfter(50)).toBe(60_000);
  });

  it("sends in the order of queueing", () => {
    const order = inOrder([
      queueEntry({ id: "b", queuedAt: NOW + 1 }),
      queueEntry({ id: "c" }),
      queueEntry({ id: "a" }),
    ]);
    expect(order.map(({ id }) => id)).toEqual(["a", "c", "b"]);
  });
});
