import type { Period } from "@pantau/domain";
import { describe, expect, it } from "vitest";
import { afterPut, inOrder, KEPT_MS, nextStep, type QueueEntry, restAfter } from "./queue-rules";

const NOW = Date.parse("2020-11-05T01:00:00Z");

function entry(change: Partial<QueueEntry> = {}): QueueEntry {
  return {
    id: "a",
    user: "korkab@pantau.test",
    queuedAt: NOW,
    type: "graduation",
    region: "33.02",
    period: "2020-10" as Period,
    partial: false,
    fileName: "graduation.csv",
    size: 10,
    sha256: "0".repeat(64),
    slots: [],
    compared: true,
    ...change,
  };
}

function requested(expiresAt: number): QueueEntry["requested"] {
  const upload = { url: "/objects/x", method: "PUT" as const, headers: {} };
  return { submission: "01E", upload: { ...upload, expiresAt: new Date(expiresAt).toISOString() } };
}

function ended(status: "accepted" | "processing"): QueueEntry["outcome"] {
  return { submission: "01E", status, rows: 1, refused: 0, hasErrorCopy: false };
}

describe("the queue", () => {
  it("asks for an address, sends, watches, and is done", () => {
    expect(nextStep(entry(), NOW)).toBe("request");
    const addressed = entry({ requested: requested(NOW + 3_600_000) });
    expect(nextStep(addressed, NOW)).toBe("send");
    expect(nextStep({ ...addressed, sent: true }, NOW)).toBe("watch");
    expect(nextStep({ ...addressed, sent: true, outcome: ended("processing") }, NOW)).toBe("watch");
    expect(nextStep({ ...addressed, sent: true, outcome: ended("accepted") }, NOW)).toBe("done");
  });

  it("asks anew where the address has ended, as after a night without a line", () => {
    expect(nextStep(entry({ requested: requested(NOW - 1) }), NOW)).toBe("request");
  });

  it("compares first what was queued without a line, and waits for a person where it shrinks a slot", () => {
    expect(nextStep(entry({ compared: false }), NOW)).toBe("compare");
    expect(nextStep(entry({ compared: false, mustConfirm: true }), NOW)).toBe("confirm");
  });

  it("forgets everything after seven days", () => {
    const late = NOW + KEPT_MS + 1;
    expect(nextStep(entry(), late)).toBe("forget");
    expect(nextStep(entry({ outcome: ended("accepted") }), late)).toBe("forget");
    expect(nextStep(entry({ refusal: { code: "forbidden", title: "" } }), late)).toBe("forget");
    expect(nextStep(entry({ refusal: { code: "forbidden", title: "" } }), NOW)).toBe("done");
  });

  it("takes a file that is there already as sent, and tries again only what may pass", () => {
    expect([200, 409, 412].map(afterPut)).toEqual(["sent", "sent", "sent"]);
    expect([undefined, 500, 503, 429].map(afterPut)).toEqual(["again", "again", "again", "again"]);
    expect(afterPut(403)).toBe("ask-anew");
    expect(afterPut(400)).toBe("refused");
  });

  it("rests longer with each failure, a minute at most", () => {
    expect([0, 1, 2].map(restAfter)).toEqual([1000, 2000, 4000]);
    expect(restAfter(50)).toBe(60_000);
  });

  it("sends in the order of queueing", () => {
    const order = inOrder([entry({ id: "b", queuedAt: NOW + 1 }), entry({ id: "c" }), entry({ id: "a" })]);
    expect(order.map(({ id }) => id)).toEqual(["a", "c", "b"]);
  });
});
