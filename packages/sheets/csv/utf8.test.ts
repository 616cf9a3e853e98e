import fc from "fast-check";
import { expect, it } from "vitest";
import { isUtf8 } from "./utf8";

const decoder = new TextDecoder("utf-8", { fatal: true });

function isDecodable(bytes: Uint8Array): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    // That is the answer.
    return false;
  }
}

it("tells well-formed UTF-8 as the platform's decoder does", () => {
  const near = fc.constantFrom(
    0x41,
    0x7f,
    0x80,
    0x8f,
    0x90,
    0x9f,
    0xa0,
    0xbf,
    0xc1,
    0xc2,
    0xdf,
    0xe0,
    0xe1,
    0xed,
    0xef,
    0xf0,
    0xf1,
    0xf4,
    0xf5,
  );
  const bytes = fc.oneof(
    fc.array(near, { maxLength: 5 }).map((list) => Uint8Array.from(list)),
    fc.string({ unit: "binary" }).map((text) => new TextEncoder().encode(text)),
    fc.uint8Array({ maxLength: 6 }),
  );
  fc.assert(
    fc.property(bytes, (value) => {
      expect(isUtf8(value, 0, value.length)).toBe(isDecodable(value));
    }),
    { numRuns: 5000 },
  );
});
