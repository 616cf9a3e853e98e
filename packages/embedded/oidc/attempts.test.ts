import { describe, expect, it } from "vitest";
import { makeAttempts } from "./attempts";

describe("attempts", () => {
  it("block after so many failures, for a quarter of an hour", () => {
    let now = new Date("2020-11-05T00:00:00Z");
    const attempts = makeAttempts({ now: () => now });
    for (let i = 0; i < 3; i++) attempts.failed("a");
    expect([attempts.isBlocked("a", 3), attempts.isBlocked("b", 3)]).toEqual([true, false]);
    now = new Date(now.getTime() + 15 * 60_000);
    expect(attempts.isBlocked("a", 3)).toBe(false);
  });

  it("that succeeded do not count against others of the same address", () => {
    const attempts = makeAttempts({ now: () => new Date(0) });
    for (let i = 0; i < 10; i++) {
      attempts.failed("address");
      attempts.forgive("address");
    }
    attempts.failed("address");
    expect([attempts.isBlocked("address", 1), attempts.isBlocked("address", 2)]).toEqual([true, false]);
    attempts.succeeded("address");
    expect(attempts.isBlocked("address", 1)).toBe(false);
  });

  it("of ever new keys push out the oldest", () => {
    const attempts = makeAttempts({ now: () => new Date(0) });
    attempts.failed("first");
    for (let i = 0; i < 20_000; i++) attempts.failed(`key ${i}`);
    expect(attempts.isBlocked("first", 1)).toBe(false);
  });
});
