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
  /** Short: the whole of a month, above its pile. */
  readonly total: (value: number) => string;
}

const LEGEND_ROW = 24;

/** Categories piled up month by month. `width`: of the drawing in pixels, which says how many rows the legend takes. */
export function toStackOption(
  data: StackData,
  labels: StackLabels,
  palette: Palette,
  width: number,
): ChartOption {
  const tip = (parameters: unknown) => {
    const points = parameters as { seriesName: string; value: number | null; axisValueLabel: string }[];
    const rows = points.map(
      (point) => `${escapeHtml(point.seriesName)}: <b>${labels.text(point.value ?? null)}</b>`,
    );
    return [`<b>${escapeHtml(points[0]?.axisValueLabel ?? "")}</b>`, ...rows.reverse()].join("<br>");
  };
  return {
    ...frame(palette),
    grid: {
      left: 28,
      right: 12,
      top: 24,
      bottom: 16 + LEGEND_ROW * legendRows(data, width),
      containLabel: true,
    },
    // All names at once: a legend with pages hides what the colours mean.
    legend: { bottom: 0, itemWidth: 14, textStyle: { color: palette.ink2 }, icon: "roundRect" },
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
      label: {
        show: i === data.parts.length - 1,
        position: "top",
        color: palette.ink2,
        fontSize: 11,
        formatter: ({ dataIndex }: { dataIndex: number }) => totalOf(data, dataIndex, labels),
      },
      labelLayout: { hideOverlap: true },
    })),
  };
}

function totalOf(data: StackData, month: number, labels: StackLabels): string {
  const known = data.parts.map((part) => part.values[month] ?? null).filter((value) => value !== null);
  return known.length === 0 ? "" : labels.total(known.reduce((sum, value) => sum + value, 0));
}

/** How many rows the legend's names fill; letters are taken as 7 pixels wide, which errs on the safe side. */
function legendRows(data: StackData, width: number): number {
  let rows = 1;
  let used = 0;
  for (const { name } of data.parts) {
    const wide = name.length * 7 + 34;
    if (used > 0 && used + wide > width) {
      rows += 1;
      used = 0;
    }
    used += wide;
  }
  return rows;
}
