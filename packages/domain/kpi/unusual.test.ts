import { describe, expect, it } from "vitest";
import type { Fraction } from "./definition";
import { unusualRegencies } from "./unusual";

const share = (percent: number, d = 1000): Fraction => ({ n: (percent * d) / 100, d });
/** Twenty steady regencies, each a little different, over six months. */
const steady = Array.from({ length: 6 }, (_, m) =>
  Array.from({ length: 20 }, (_, r) => share(80 + (r % 5) + (m % 2))),
);
const period = { basis: "period" as const };

const withOdd = (month: number, regency: number, odd: Fraction) =>
  steady.map((row, m) => row.map((value, r) => (m === month - 1 && r === regency ? odd : value)));

describe("outliers", () => {
  it("are none in a steady nation", () => {
    expect(unusualRegencies(period, steady, 6)).toEqual([]);
  });

  it("are values far from their own history and from their peers", () => {
    expect(unusualRegencies(period, withOdd(6, 7, share(20)), 6)).toEqual([7]);
  });

  it("are not those far from one of them only", () => {
    const always = steady.map((row) => row.map((value, r) => (r === 7 ? share(20) : value)));
    expect(unusualRegencies(period, always, 6)).toEqual([]);
    const everywhere = steady.map((row, m) => (m === 5 ? row.map(() => share(20)) : row));
    expect(unusualRegencies(period, everywhere, 6)).toEqual([]);
  });

  it("are not where a few cases explain it, nor where there is too little to compare with", () => {
    expect(unusualRegencies(period, withOdd(6, 7, share(50, 4)), 6)).toEqual([]);
    expect(unusualRegencies(period, withOdd(3, 7, share(20)), 3)).toEqual([]);
    const few = withOdd(6, 7, share(20)).map((row) => row.slice(5, 12));
    expect(unusualRegencies(period, few, 6)).toEqual([]);
    const silent = withOdd(6, 7, share(20)).map((row, m) => (m < 5 ? row.map(() => null) : row));
    expect(unusualRegencies(period, silent, 6)).toEqual([]);
  });

  it("are judged by what the month added where the number is of the year to date", () => {
    const growing = steady.map((row, m) => row.map((_, r) => share((m + 1) * 2 + (r % 3) * 0.1)));
    const leap = growing.map((row, m) => row.map((value, r) => (m === 5 && r === 3 ? share(40) : value)));
    expect(unusualRegencies({ basis: "ytd" }, growing, 6)).toEqual([]);
    expect(unusualRegencies({ basis: "ytd" }, leap, 6)).toEqual([3]);
  });
});
