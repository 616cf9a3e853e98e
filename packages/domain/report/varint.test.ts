import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteReader, ByteWriter } from "./varint";

describe("numbers and texts as bytes", () => {
  it("are read as they were written", () => {
    const item = fc.oneof(fc.maxSafeInteger(), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const writer = new ByteWriter();
        for (const one of items) typeof one === "number" ? writer.integer(one) : writer.text(one);
        const reader = new ByteReader(writer.finish());
        const read = items.map((one) => (typeof one === "number" ? reader.integer() : reader.text()));
        expect(read).toEqual(items.map((one) => (one === 0 ? 0 : one)));
        expect(reader.isAtEnd).toBe(true);
      }),
    );
  });

  it("take one byte for small numbers", () => {
    const writer = new ByteWriter();
    for (const value of [0, 63, -63]) writer.integer(value);
    expect(writer.finish().length).toBe(3);
  });

  it("that are cut short are refused", () => {
    const writer = new ByteWriter();
    writer.text("kabupaten");
    expect(() => new ByteReader(writer.finish().subarray(0, 4)).text()).toThrow(RangeError);
    expect(() => new ByteReader(Uint8Array.of(0x80)).integer()).toThrow(RangeError);
  });
});
