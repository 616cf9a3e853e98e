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
/** Up to so many outside the inner limits are all named; of more only those far out. */
const NAMED = 12;

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
  const limitAt = (width: number, n: number) => funnel.mean + width * funnel.errorAt(n);
  // Where chance would allow more than all or less than nothing there is no limit to draw.
  const isPossible = (value: number) => value >= 0 && value <= funnel.most;
  const outside = points.filter((point) => point.verdict !== "inside");
  const isNamed = ({ verdict }: FunnelPoint) =>
    outside.length > NAMED ? verdict.startsWith("far") : verdict !== "inside";
  const shifts = labelShifts(points, funnel, most);
  const limit = (width: number, name: string, shift: number) =>
    [-1, 1].map((sign) => ({
      type: "line",
      name,
      data: steps.map((n) => {
        const value = limitAt(sign * width, n);
        return [n, isPossible(value) ? value : "-"];
      }),
      symbol: "none",
      silent: true,
      // Named once, at the upper of the pair; at the lower where the upper has left the possible.
      endLabel: {
        show: sign > 0 || !isPossible(limitAt(width, most)),
        formatter: name,
        color: palette.ink2,
        fontSize: 11,
        offset: [0, -sign * shift],
      },
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
    grid: { left: 44, right: 76, top: 16, bottom: 40, containLabel: true },
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
        endLabel: {
          show: true,
          formatter: `${labels.mean}\n${labels.text(funnel.mean)}`,
          lineHeight: 14,
          color: palette.ink,
          fontSize: 12,
        },
        lineStyle: { color: palette.ink, width: 1.5 },
      },
      ...limit(LIMITS[0], labels.limits[0], shifts[0]),
      ...limit(LIMITS[1], labels.limits[1], shifts[1]),
      {
        type: "scatter",
        name: labels.rate,
        symbolSize: 10,
        ...nameLabels(palette),
        data: points.map((point) => ({
          name: point.name,
          value: [point.size, point.value],
          label: { show: isNamed(point) },
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

/** Height of the drawing, and what two lines of the mean's label and one of a limit's need between them, in pixels. */
const HEIGHT = 420;
const APART = [21, 15] as const;

/** How far the names of the two limits move away from the mean, so that none covers another where the funnel is narrow. */
function labelShifts(
  points: readonly FunnelPoint[],
  funnel: Funnel,
  most: number,
): readonly [number, number] {
  const values = points.map((point) => point.value);
  const span = Math.max(...values, funnel.mean) - Math.min(...values, funnel.mean);
  const wide = LIMITS.map((width) => width * funnel.errorAt(most));
  const scale = HEIGHT / Math.max(span, 2 * (wide[1] ?? 0), 1e-9);
  const [inner = 0, outer = 0] = wide.map((width) => width * scale);
  const first = Math.max(0, APART[0] - inner);
  return [first, Math.max(0, inner + first + APART[1] - outer)];
}

/** Times the powers of ten, fewer where the sizes lie far apart. */
const ROUND = [
  [1, 2, 5],
  [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 7, 8, 9],
] as const;

/** Round numbers between two sizes: the ticks of a logarithmic axis, three at least where there are as many. */
export function roundSizes(from: number, to: number): number[] {
  const [few, many] = ROUND.map((times) => {
    const found: number[] = [];
    for (let power = 1; power <= to; power *= 10)
      for (const time of times) {
        const size = power * time;
        if (Number.isInteger(size) && size >= from && size <= to) found.push(size);
      }
    return found;
  });
  return (few?.length ?? 0) >= 3 ? (few ?? []) : (many ?? []);
}
