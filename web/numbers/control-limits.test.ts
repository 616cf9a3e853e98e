import { describe, expect, it } from "vitest";
import { funnelOf, verdictOf } from "./control-limits";

const even = Array.from({ length: 20 }, (_, i) => ({ numerator: 50 + (i % 2 ? 1 : -1), denominator: 100 }));

describe("funnelOf", () => {
  it("takes the mean of the whole, not of the shares", () => {
    const funnel = funnelOf(
      [
        { numerator: 0, denominator: 10 },
        { numerator: 90, denominator: 180 },
        { numerator: 5, denominator: 10 },
      ],
      true,
    );
    expect(funnel?.mean).toBeCloseTo(0.475, 10);
  });
  it("keeps the plain limits where regions differ by chance only", () => {
    const funnel = funnelOf(even, true);
    expect(funnel?.dispersion).toBe(1);
    expect(funnel?.errorAt(100)).toBeCloseTo(0.05, 10);
    expect(funnel?.errorAt(400)).toBeCloseTo(0.025, 10);
  });
  it("widens the limits where all regions differ by more", () => {
    const wild = Array.from({ length: 20 }, (_, i) => ({ numerator: i % 2 ? 70 : 30, denominator: 100 }));
    expect(funnelOf(wild, true)?.dispersion).toBeCloseTo(16, 5);
  });
  it("needs three regions, and something to differ", () => {
    expect(funnelOf(even.slice(0, 2), true)).toBeUndefined();
    expect(
      funnelOf(
        [0, 1, 2].map(() => ({ numerator: 10, denominator: 10 })),
        true,
      ),
    ).toBeUndefined();
  });
});

describe("verdictOf", () => {
  it("shames no small region for what chance explains", () => {
    const funnel = funnelOf(even, true)!;
    expect(verdictOf(funnel, { numerator: 3, denominator: 10 })).toBe("inside");
    expect(verdictOf(funnel, { numerator: 300, denominator: 1000 })).toBe("far-below");
    expect(verdictOf(funnel, { numerator: 61, denominator: 100 })).toBe("above");
  });
});
