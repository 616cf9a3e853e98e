import { type Funnel, LIMITS, type Verdict } from "../numbers/control-limits";
import { type ChartOption, escapeHtml, frame, nameLabels, tooltip, valueAxis } from "./option";
import type { Palette } from "./palette";

export interface FunnelPoint {
  readonly name: string;
  readonly value: number;
  readonly size: number;
  readonly verdict: Verdict;
}
export interface FunnelLabels {
  readonly size: string;
  readonly rate: string;
  readonly mean: string;
  /** Names of the inner and the outer limits. */
  readonly limits: readonly [string, string];
  readonly text: (value: number) => string;
  readonly tick: (value: number) => string;
  readonly sizeText: (value: number) => string;
  readonly verdict: (verdict: Verdict) => string;
}

const STEPS = 40;

/** Rate against size with control limits: what lies inside may well be chance. */
export function toFunnelOption(
  points: readonly FunnelPoint[],
  funnel: Funnel,
  labels: FunnelLabels,
  palette: Palette,
): ChartOption {
  const sizes = points.map((point) => point.size);
  const least = Math.max(1, Math.min(...sizes));
  const most = Math.max(...sizes, least + 1);
  // Even steps on the logarithm, since regions differ a hundredfold in size.
  const steps = Array.from({ length: STEPS + 1 }, (_, i) => least * (most / least) ** (i / STEPS));
  const limit = (width: number, name: string) =>
    [-1, 1].map((sign) => ({
      type: "line",
      name,
      data: steps.map((n) => [n, Math.max(0, funnel.mean + sign * width * funnel.errorAt(n))]),
      symbol: "none",
      silent: true,
      // Named once, at the upper of the pair.
      endLabel: { show: sign > 0, formatter: name, color: palette.ink2, fontSize: 11 },
      lineStyle: { color: palette.ink2, width: 1, type: width === LIMITS[0] ? "dashed" : "solid" },
    }));
  const tip = (parameters: unknown) => {
    const { name, value, data } = parameters as {
      name: string;
      value: [number, number];
      data: { verdict: Verdict };
    };
    return `<b>${escapeHtml(name)}</b><br>${escapeHtml(labels.rate)}: ${labels.text(value[1])}<br>${escapeHtml(labels.size)}: ${labels.sizeText(value[0])}<br>${escapeHtml(labels.verdict(data.verdict))}`;
  };
  const colors: Readonly<Record<Verdict, string>> = {
    inside: palette.none,
    above: palette.good,
    "far-above": palette.good,
    below: palette.warn,
    "far-below": palette.bad,
  };
  return {
    ...frame(palette),
    grid: { left: 44, right: 64, top: 16, bottom: 40, containLabel: true },
    tooltip: tooltip(palette, "item", tip),
    xAxis: {
      ...valueAxis(palette, labels.size, labels.sizeText),
      type: "log",
      min: least * 0.9,
      max: most * 1.1,
      axisLabel: {
        color: palette.ink2,
        formatter: labels.sizeText,
        hideOverlap: true,
        customValues: roundSizes(least, most),
      },
      splitLine: { show: false },
    },
    yAxis: { ...valueAxis(palette, labels.rate, labels.tick), nameGap: 52, scale: true },
    series: [
      {
        type: "line",
        name: labels.mean,
        data: steps.map((n) => [n, funnel.mean]),
        symbol: "none",
        silent: true,
        endLabel: { show: true, formatter: labels.text(funnel.mean), color: palette.ink, fontSize: 12 },
        lineStyle: { color: palette.ink, width: 1.5 },
      },
      ...limit(LIMITS[0], labels.limits[0]),
      ...limit(LIMITS[1], labels.limits[1]),
      {
        type: "scatter",
        name: labels.rate,
        symbolSize: 10,
        ...nameLabels(palette),
        data: points.map((point) => ({
          name: point.name,
          value: [point.size, point.value],
          label: { show: point.verdict.startsWith("far") },
          verdict: point.verdict,
          symbol: point.verdict.startsWith("far") ? "diamond" : "circle",
          itemStyle: {
            color: colors[point.verdict],
            opacity: 1,
            borderColor: palette.ink2,
            borderWidth: 0.8,
          },
        })),
      },
    ],
  };
}

/** 1, 2 and 5 times the powers of ten between two sizes: the ticks of a logarithmic axis. */
export function roundSizes(from: number, to: number): number[] {
  const found: number[] = [];
  for (let power = 1; power <= to; power *= 10)
    for (const times of [1, 2, 5])
      if (power * times >= from && power * times <= to) found.push(power * times);
  return found;
}
