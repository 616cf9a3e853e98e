import { expect, it } from "vitest";
import { ROW_HEIGHT, rangeAt } from "./rows-in-sight";

it("always covers what can be seen, wherever it is scrolled to", () => {
  for (let row = 0; row < 514; row++) {
    const { from, to } = rangeAt(row * ROW_HEIGHT, 514);
    expect(from).toBeLessThanOrEqual(row);
    expect(to).toBeGreaterThanOrEqual(Math.min(514, row + 20));
  }
});
it("changes by several rows at a time", () => {
  const seen = new Set(Array.from({ length: 80 }, (_, i) => rangeAt((200 + i) * ROW_HEIGHT, 514).from));
  expect(seen.size).toBeLessThanOrEqual(11);
});
