import { describe, expect, it } from "vitest";
import { fingerprint, makeOriginGuard } from "./origin-guard";

/** A guard that was deployed with some values, and finds these ones each time it looks again. */
function guarded(deployed: string[], ...answers: string[][]) {
  let now = 0;
  let asked = 0;
  const guard = makeOriginGuard({
    deployed: deployed.map(fingerprint),
    values: async () => answers[Math.min(asked++, answers.length - 1)] as string[],
    clock: { now: () => new Date(now) },
  });
  return { guard, asked: () => asked, pass: (ms: number) => (now += ms) };
}

describe("origin guard", () => {
  it("knows what was deployed without asking anybody", async () => {
    const { guard, asked } = guarded(["good", "former"]);
    expect(await guard("good")).toBe(true);
    expect(await guard("former")).toBe(true);
    expect(asked()).toBe(0);
  });

  it("takes no fingerprint for the value", async () => {
    const { guard } = guarded(["good"], ["good"]);
    expect(await guard(fingerprint("good"))).toBe(false);
  });

  it("refuses everything else, also where nothing was deployed", async () => {
    const { guard } = guarded([], ["good"]);
    expect(await guard("good")).toBe(true);
    expect(await guard("bad")).toBe(false);
    expect(await guard("")).toBe(false);
    expect(await guard(undefined)).toBe(false);
  });

  it("takes the current and the former value while the secret is turned", async () => {
    const { guard } = guarded(["old"], ["new", "old"]);
    expect(await guard("new")).toBe(true);
    expect(await guard("old")).toBe(true);
  });

  it("looks again for a value that it does not know, so that a turned secret works at once", async () => {
    const { guard, asked, pass } = guarded([], ["old"], ["new", "old"]);
    expect(await guard("old")).toBe(true);
    pass(10_000);
    expect(await guard("new")).toBe(true);
    expect(asked()).toBe(2);
  });

  it("does not ask for every wrong guess", async () => {
    const { guard, asked } = guarded(["good"], ["good"]);
    for (let guess = 0; guess < 100; guess++) await guard(`guess ${guess}`);
    expect(asked()).toBe(1);
  });

  it("forgets a value that was withdrawn", async () => {
    const { guard, pass } = guarded([], ["old"], ["new"]);
    expect(await guard("old")).toBe(true);
    pass(5 * 60_000);
    expect(await guard("old")).toBe(false);
  });
});
