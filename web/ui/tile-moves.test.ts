import { expect, it } from "vitest";
import { neighbour, type Place } from "./tile-moves";

const at = (key: string, column: number, row: number): Place => ({ key, column, row });
const places = [at("a", 0, 0), at("b", 1, 0), at("c", 5, 1), at("d", 1, 3)];
const [a, b] = places as [Place, Place];

it("goes to the next tile on the asked side, over the sea if need be", () => {
  expect(neighbour(places, a, "ArrowRight")?.key).toBe("b");
  expect(neighbour(places, b, "ArrowRight")?.key).toBe("c");
  expect(neighbour(places, b, "ArrowDown")?.key).toBe("d");
});

it("stays at the coast and on other keys", () => {
  expect(neighbour(places, a, "ArrowUp")).toBeUndefined();
  expect(neighbour(places, a, "Enter")).toBeUndefined();
});
