import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { encodePng } from "./png";
import { TREND_HEIGHT, TREND_WIDTH, trendImage } from "./trend-image";

describe("PNG", () => {
  it("holds the pixels that it was given", () => {
    const rgba = Uint8Array.from({ length: 3 * 2 * 4 }, (_, i) => i * 10);
    const png = Buffer.from(encodePng({ width: 3, height: 2, rgba }));
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
    const length = png.readUInt32BE(33);
    const rows = inflateSync(png.subarray(41, 41 + length));
    expect([...rows.subarray(1, 13)]).toEqual([...rgba.subarray(0, 12)]);
    expect([...rows.subarray(14, 26)]).toEqual([...rgba.subarray(12)]);
  });

  it("of a trend is small, twice the shown size, and drawn", () => {
    const png = Buffer.from(
      trendImage({ kpi: "x", region: "ID", values: [0.1, null, 0.3, 0.4], pace: 0.35 }),
    );
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * TREND_WIDTH, 2 * TREND_HEIGHT]);
    expect(png.length).toBeLessThan(6000);
    const rows = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)));
    expect(rows.some((byte) => byte === 0xc8)).toBe(true);
    expect(rows.some((byte) => byte === 0xc2)).toBe(true);
  });

  it("of a trend without any data is an empty picture", () => {
    expect(trendImage({ kpi: "x", region: "ID", values: [], pace: null }).length).toBeGreaterThan(60);
  });
});
