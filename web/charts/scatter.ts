import { type ChartOption, escapeHtml, frame, tooltip, valueAxis } from "./option";
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
  readonly provisional: string;
}

/** One indicator against another, a dot a region; provisional ones hollow. */
export function toScatterOption(
  points: readonly ScatterPoint[],
  labels: ScatterLabels,
  palette: Palette,
): ChartOption {
  const largest = Math.max(...points.map((point) => point.size), 1);
  const dots = (provisional: boolean) =>
    points
      .filter((point) => point.provisional === provisional)
      .map((point) => ({
        name: point.name,
        value: [point.x, point.y],
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
    xAxis: { ...valueAxis(palette, labels.x, labels.xText), scale: true },
    yAxis: { ...valueAxis(palette, labels.y, labels.yText), scale: true, nameGap: 52 },
    series: [
      { type: "scatter", name: "", data: dots(false), itemStyle: { color: palette.main, opacity: 0.6 } },
      {
        type: "scatter",
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
