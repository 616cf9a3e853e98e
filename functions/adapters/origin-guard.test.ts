import { describe, expect, it } from "vitest";
import { makeOriginGuard } from "./origin-guard";

function guarded(...answers: string[][]) {
  let now = 0;
  let asked = 0;
  const guard = makeOriginGuard(async () => answers[Math.min(asked++, answers.length - 1)] as string[], {
    now: () => new Date(now),
  });
  return { guard, asked: () => asked, pass: (ms: number) => (now += ms) };
}

describe("origin guard", () => {
  it("lets the secret through and refuses everything else", async () => {
    const { guard } = guarded(["good"]);
    expect(await guard("good")).toBe(true);
    expect(await guard("bad")).toBe(false);
    expect(await guard("")).toBe(false);
    expect(await guard(undefined)).toBe(false);
  });

  it("takes the current and the former value while the secret is turned", async () => {
    const { guard } = guarded(["new", "old"]);
    expect(await guard("new")).toBe(true);
    expect(await guard("old")).toBe(true);
  });

  it("looks again for a value that it does not know, so that a turned secret works at once", async () => {
    const { guard, asked, pass } = guarded(["old"], ["new", "old"]);
    expect(await guard("old")).toBe(true);
    pass(10_000);
    expect(await guard("new")).toBe(true);
    expect(asked()).toBe(2);
  });

  it("does not ask for every wrong guess", async () => {
    const { guard, asked } = guarded(["good"]);
    for (let guess = 0; guess < 100; guess++) await guard(`guess ${guess}`);
    expect(asked()).toBe(1);
  });

  it("forgets a value that was withdrawn", async () => {
    const { guard, pass } = guarded(["old"], ["new"]);
    expect(await guard("old")).toBe(true);
    pass(5 * 60_000);
    expect(await guard("old")).toBe(false);
  });
});
