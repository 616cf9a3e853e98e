import { describe, expect, it } from "vitest";
import { collect, fromStream, limited, peek, toStream } from "./bytes-source";
import { source } from "./testing";

describe("a source", () => {
  it("is passed on whole up to its limit and refused past it", async () => {
    expect(await collect(limited(source("12345", 2), 5))).toHaveLength(5);
    await expect(collect(limited(source("123456", 2), 5))).rejects.toMatchObject({ code: "too_large" });
  });

  it.each([1, 2, 3, 100])("can be looked at without taking anything: %i", async (size) => {
    const { head, body } = await peek(source("abcdef", size), 3);
    expect(new TextDecoder().decode(head)).toBe("abc");
    expect(new TextDecoder().decode(await collect(body))).toBe("abcdef");
    const short = await peek(source("ab", size), 3);
    expect(new TextDecoder().decode(short.head)).toBe("ab");
    expect(await collect(short.body)).toHaveLength(2);
  });

  it("goes through a web stream and back", async () => {
    expect(new TextDecoder().decode(await collect(fromStream(toStream(source("abcdef", 4)))))).toBe("abcdef");
  });

  it("is told when nobody reads on", async () => {
    let closed = 0;
    async function* watched() {
      try {
        for (;;) yield Uint8Array.of(1);
      } finally {
        closed++;
      }
    }
    for await (const _ of (await peek(watched(), 1)).body) break;
    await toStream(watched()).getReader().cancel();
    const stream = toStream(watched());
    for await (const _ of fromStream(stream)) break;
    expect(closed).toBeGreaterThanOrEqual(2);
  });
});
