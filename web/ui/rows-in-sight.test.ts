import { expect, it } from "vitest";
import { BLOCK, blocksAt, ROW_HEIGHT } from "./rows-in-sight";

it("always covers what can be seen, wherever it is scrolled to", () => {
  for (let row = 0; row < 514; row++) {
    const { from, to } = blocksAt(row * ROW_HEIGHT, 514);
    expect(from * BLOCK).toBeLessThanOrEqual(row);
    expect(to * BLOCK).toBeGreaterThanOrEqual(Math.min(514, row + 20));
  }
});
it("adds one block at a time while it is scrolled", () => {
  const seen = Array.from({ length: 80 * ROW_HEIGHT }, (_, i) => blocksAt(200 * ROW_HEIGHT + i, 514).to);
  for (const [i, to] of seen.entries()) expect(to - (seen[i - 1] ?? to)).toBeLessThanOrEqual(1);
});
