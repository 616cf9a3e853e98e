import { type ChartOption, escapeHtml, frame, tooltip, valueAxis } from "./option";
import type { Palette } from "./palette";

export interface StackData {
  readonly months: readonly string[];
  /** Counts by month of each category; null where nothing was reported. */
  readonly parts: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}
export interface StackLabels {
  readonly axis: string;
  readonly text: (value: number | null) => string;
}

/** Categories piled up month by month. */
export function toStackOption(data: StackData, labels: StackLabels, palette: Palette): ChartOption {
  const tip = (parameters: unknown) => {
    const points = parameters as { seriesName: string; value: number | null; axisValueLabel: string }[];
    const rows = points.map(
      (point) => `${escapeHtml(point.seriesName)}: <b>${labels.text(point.value ?? null)}</b>`,
    );
    return [`<b>${escapeHtml(points[0]?.axisValueLabel ?? "")}</b>`, ...rows.reverse()].join("<br>");
  };
  return {
    ...frame(palette),
    grid: { left: 12, right: 12, top: 16, bottom: 44, containLabel: true },
    legend: { bottom: 0, type: "scroll", textStyle: { color: palette.ink2 }, icon: "roundRect" },
    tooltip: tooltip(palette, "axis", tip),
    xAxis: {
      type: "category",
      data: data.months,
      axisLabel: { color: palette.ink2 },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
    },
    yAxis: { ...valueAxis(palette, labels.axis, labels.text), nameGap: 50 },
    series: data.parts.map((part, i) => ({
      type: "bar",
      stack: "all",
      name: part.name,
      data: part.values,
      barMaxWidth: 44,
      itemStyle: { color: palette.series[i % palette.series.length] },
      emphasis: { disabled: true },
    })),
  };
}
