import { describe, expect, it } from "vitest";
import { asIs, Memory, putOnShelf, takeFromShelf } from "./shelf";

/** An object store that counts what is asked of it. */
function countingStore() {
  const bodies = new Map<string, Uint8Array>();
  const asked = { put: 0, get: 0 };
  const store = {
    async put(key: string, body: Uint8Array | AsyncIterable<Uint8Array>) {
      asked.put++;
      bodies.set(key, body as Uint8Array);
      return { size: 0, version: "", receivedAt: new Date(0) };
    },
    async get(key: string) {
      asked.get++;
      return bodies.get(key);
    },
  };
  return { store, asked, bodies };
}
const key = (ref: string) => `derived/${ref}`;

describe("the shelf of immutable objects", () => {
  it("writes equal content once, and reads in this process what it wrote", async () => {
    const { store, asked } = countingStore();
    const ref = await putOnShelf(store, key, { a: 1 });
    expect(await putOnShelf(store, key, { a: 1 })).toBe(ref);
    expect(await takeFromShelf(store, key(ref), asIs)).toEqual({ a: 1 });
    expect(asked).toEqual({ put: 1, get: 0 });
    expect(await putOnShelf(store, key, { a: 2 })).not.toBe(ref);
  });

  it("reads what another process wrote, once", async () => {
    const first = countingStore();
    const ref = await putOnShelf(first.store, key, [1, 2, 3]);
    const second = countingStore();
    for (const [at, body] of first.bodies) second.bodies.set(at, body);
    const open = (json: unknown) => new Set(json as number[]);
    const opened = await takeFromShelf(second.store, key(ref), open);
    expect(opened).toEqual(new Set([1, 2, 3]));
    expect(await takeFromShelf(second.store, key(ref), open)).toBe(opened);
    expect(second.asked.get).toBe(1);
  });

  it("throws where an object is missing that something named", async () => {
    await expect(takeFromShelf(countingStore().store, "derived/none", asIs)).rejects.toThrow("derived/none");
  });
});

describe("the memory", () => {
  it("forgets the longest unused beyond its limit, never the newest", () => {
    const memory = new Memory(10);
    memory.set("a", 1, 4);
    memory.set("b", 2, 4);
    expect(memory.get("a")).toBe(1);
    memory.set("c", 3, 4);
    expect(["a", "b", "c"].map((one) => memory.get(one))).toEqual([1, undefined, 3]);
    memory.set("huge", 4, 99);
    expect(["a", "c", "huge"].map((one) => memory.get(one))).toEqual([undefined, undefined, 4]);
    memory.set("small", 5, 1);
    expect(["huge", "small"].map((one) => memory.get(one))).toEqual([undefined, 5]);
  });
});
