import { describe, expect, it } from "vitest";
import { lazily } from "./lazily";

interface Counter {
  add(by: number): Promise<number>;
}

function counted() {
  let loads = 0;
  const port = lazily<Counter>(async () => {
    loads += 1;
    let sum = 0;
    return {
      async add(by) {
        sum += by;
        return sum;
      },
    };
  });
  return { port, loads: () => loads };
}

describe("lazily", () => {
  it("loads at the first call and once, even when two calls come at the same time", async () => {
    const { port, loads } = counted();
    expect(loads()).toBe(0);
    await Promise.all([port.add(1), port.add(2)]);
    expect(await port.add(3)).toBe(6);
    expect(loads()).toBe(1);
  });

  it("is no promise: awaiting the port itself loads nothing", async () => {
    const { port, loads } = counted();
    await (async () => port)();
    expect(loads()).toBe(0);
  });

  it("tries again after a load that failed", async () => {
    let attempts = 0;
    const port = lazily<Counter>(async () => {
      attempts += 1;
      if (attempts === 1) throw new Error("no network yet");
      return { add: async (by) => by };
    });
    await expect(port.add(1)).rejects.toThrow("no network yet");
    expect(await port.add(1)).toBe(1);
  });
});
