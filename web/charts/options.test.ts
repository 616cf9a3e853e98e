import { describe, expect, it } from "vitest";
import { funnelOf } from "../numbers/control-limits";
import { roundSizes, toFunnelOption } from "./funnel";
import { labelShifts, toLineOption } from "./lines";
import { PLAIN } from "./palette";
import { toScatterOption } from "./scatter";
import { toStackOption } from "./stacks";

interface Series {
  readonly name: string;
  readonly data: readonly unknown[];
  readonly connectNulls?: boolean;
  readonly lineStyle?: { readonly type: string };
}
const seriesOf = (option: object) => (option as { series: Series[] }).series;
const tipOf = (option: object) =>
  (option as { tooltip: { formatter: (p: unknown) => string } }).tooltip.formatter;
const text = (value: number | null) => (value === null ? "–" : `${value}`);

describe("lines", () => {
  const option = toLineOption(
    {
      months: ["Jan", "Feb"],
      lines: [
        { name: "Banyumas", values: [1, null], role: "main" },
        { name: "Laju", values: [2, 3], role: "pace" },
      ],
    },
    { text, tick: text },
    PLAIN,
    600,
  );
  it("never bridges a missing month", () => {
    expect(seriesOf(option).map((series) => [series.name, series.data, series.connectNulls])).toEqual([
      ["Banyumas", [1, null], false],
      ["Laju", [2, 3], false],
    ]);
  });
  it("draws the pace dashed", () => {
    expect(seriesOf(option)[1]?.lineStyle?.type).toBe("dashed");
  });
  it("says a missing value, and lets no name become markup", () => {
    const tip = tipOf(option)([{ seriesName: "<b>x</b>", value: null, axisValueLabel: "Feb" }]);
    expect(tip).toBe("<b>Feb</b><br>&lt;b&gt;x&lt;/b&gt;: <b>–</b>");
  });
});

describe("end labels", () => {
  const line = (last: number | null) => ({ name: "", values: [last], role: "other" as const });
  it("move apart where lines end close together", () => {
    expect(labelShifts([line(100), line(50), line(49)])).toEqual([0, 0, 12]);
  });
  it("stay where there is room, and need none without a value", () => {
    expect(labelShifts([line(100), line(20), line(null)])).toEqual([0, 0, 0]);
  });
});

describe("scatter", () => {
  const labels = {
    x: "X",
    y: "Y",
    xText: text,
    yText: text,
    xTick: text,
    yTick: text,
    provisional: "sementara",
  };
  const point = { name: "A", x: 1, y: 2, size: 100, provisional: false };
  const option = toScatterOption(
    [point, { ...point, name: "B", size: 25, provisional: true }],
    labels,
    PLAIN,
  );
  it("keeps provisional regions apart", () => {
    const [firm, provisional] = seriesOf(option);
    expect(firm?.data).toMatchObject([{ name: "A", value: [1, 2], symbolSize: 32 }]);
    expect(provisional?.data).toMatchObject([{ name: "B", value: [1, 2], symbolSize: 19 }]);
    expect(provisional?.name).toBe("sementara");
  });
});

describe("funnel", () => {
  const rates = [10, 40, 90, 160].map((denominator) => ({ numerator: denominator / 2, denominator }));
  const funnel = funnelOf(rates, true)!;
  const labels = {
    size: "n",
    rate: "r",
    mean: "rata-rata",
    limits: ["95%", "99,8%"] as const,
    text,
    tick: text,
    sizeText: text,
    verdict: (verdict: string) => verdict,
  };
  const points = rates.map(({ denominator }) => ({
    name: `${denominator}`,
    value: 0.5,
    size: denominator,
    verdict: "inside" as const,
  }));
  const option = toFunnelOption(points, funnel, labels, PLAIN);
  it("draws the mean, two pairs of limits, and the regions", () => {
    expect(seriesOf(option).map((series) => series.name)).toEqual([
      "rata-rata",
      "95%",
      "95%",
      "99,8%",
      "99,8%",
      "r",
    ]);
  });
  it("draws no limit that no share can pass, and names the lower of a pair where the upper has ended", () => {
    const most = [90, 95, 100, 98].map((part) => ({ numerator: part, denominator: 100 }));
    const narrow = funnelOf(most, true)!;
    const drawn = seriesOf(
      toFunnelOption(
        most.map(({ numerator }) => ({ name: "x", value: numerator / 100, size: 100, verdict: "inside" })),
        narrow,
        labels,
        PLAIN,
      ),
    ) as (Series & { readonly endLabel?: { readonly show: boolean } })[];
    const values = drawn
      .slice(1, 5)
      .flatMap((series) => (series.data as [number, unknown][]).map((at) => at[1]));
    for (const value of values) if (value !== "-") expect(value).toBeLessThanOrEqual(1);
    expect(values).toContain("-");
    expect(drawn[3]?.endLabel?.show).toBe(true);
    expect(roundSizes(95, 165)).toEqual([100, 120, 150]);
    expect(roundSizes(20, 1500)).toEqual([20, 50, 100, 200, 500, 1000]);
  });
  it("narrows towards large regions", () => {
    const upper = seriesOf(option)[2]?.data as [number, number][];
    expect(upper[0]?.[0]).toBe(10);
    expect(upper.at(-1)?.[0]).toBeCloseTo(160, 6);
    expect(upper[0]?.[1]).toBeGreaterThan(upper.at(-1)?.[1] ?? 1);
  });
});

describe("stacks", () => {
  it("piles all categories on one another, missing months stay missing", () => {
    const option = toStackOption(
      { months: ["Jan", "Feb"], parts: [{ name: "Daring", values: [3, null] }] },
      { axis: "orang", text, total: text },
      PLAIN,
      600,
    );
    expect(seriesOf(option)[0]).toMatchObject({ name: "Daring", data: [3, null], stack: "all" });
  });
  it("leaves room for every name of the legend, and says the whole of a month that was reported", () => {
    const parts = ["Kesehatan dan gizi", "Pengasuhan anak", "Perlindungan anak"].map((name, i) => ({
      name,
      values: [i + 1, null],
    }));
    const at = (width: number) =>
      toStackOption({ months: ["Jan", "Feb"], parts }, { axis: "sesi", text, total: text }, PLAIN, width);
    const room = (width: number) => (at(width) as unknown as { grid: { bottom: number } }).grid.bottom;
    expect(room(250)).toBe(room(900) + 2 * 24);
    const last = seriesOf(at(300))[2] as unknown as {
      label: { formatter: (at: { dataIndex: number }) => string };
    };
    expect([0, 1].map((dataIndex) => last.label.formatter({ dataIndex }))).toEqual(["6", ""]);
  });
});
