import { type ChartOption, escapeHtml, frame, nameLabels, tooltip, valueAxis } from "./option";
import type { Palette } from "./palette";

export interface ScatterPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Families of the region: the area of its dot. */
  readonly size: number;
  readonly provisional: boolean;
}
export interface ScatterLabels {
  readonly x: string;
  readonly y: string;
  readonly xText: (value: number) => string;
  readonly yText: (value: number) => string;
  readonly xTick: (value: number) => string;
  readonly yTick: (value: number) => string;
  readonly provisional: string;
}

/** One indicator against another, a dot a region; provisional ones hollow. */
export function toScatterOption(
  points: readonly ScatterPoint[],
  labels: ScatterLabels,
  palette: Palette,
): ChartOption {
  const largest = Math.max(...points.map((point) => point.size), 1);
  const named = outermost(points);
  const dots = (provisional: boolean) =>
    points
      .filter((point) => point.provisional === provisional)
      .map((point) => ({
        name: point.name,
        value: [point.x, point.y],
        label: { show: named.has(point) },
        symbolSize: 6 + 26 * Math.sqrt(point.size / largest),
      }));
  const tip = (parameters: unknown) => {
    const { name, value, seriesName } = parameters as {
      name: string;
      value: [number, number];
      seriesName: string;
    };
    const mark = seriesName === labels.provisional ? ` (${escapeHtml(labels.provisional)})` : "";
    return `<b>${escapeHtml(name)}</b>${mark}<br>${escapeHtml(labels.x)}: ${labels.xText(value[0])}<br>${escapeHtml(labels.y)}: ${labels.yText(value[1])}`;
  };
  return {
    ...frame(palette),
    grid: { left: 44, right: 24, top: 16, bottom: 40, containLabel: true },
    tooltip: tooltip(palette, "item", tip),
    xAxis: { ...valueAxis(palette, labels.x, labels.xTick), scale: true },
    yAxis: { ...valueAxis(palette, labels.y, labels.yTick), scale: true, nameGap: 52 },
    series: [
      {
        type: "scatter",
        name: "",
        data: dots(false),
        ...nameLabels(palette),
        itemStyle: { color: palette.main, opacity: 0.6 },
      },
      {
        type: "scatter",
        ...nameLabels(palette),
        name: labels.provisional,
        data: dots(true),
        itemStyle: {
          color: "transparent",
          borderColor: palette.ink2,
          borderWidth: 1.5,
          borderType: "dashed",
        },
      },
    ],
  };
}

/** Who lies farthest out on either indicator: the names that a reader looks for first. */
function outermost(points: readonly ScatterPoint[]): ReadonlySet<ScatterPoint> {
  const by = (value: (point: ScatterPoint) => number) => [...points].sort((a, b) => value(a) - value(b));
  const [byX, byY] = [by((point) => point.x), by((point) => point.y)];
  return new Set([byX[0], byX.at(-1), byY[0], byY.at(-1)].filter((point) => point !== undefined));
}
