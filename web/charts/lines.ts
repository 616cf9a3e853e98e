import { type ChartOption, escapeHtml, frame, tooltip, valueAxis } from "./option";
import type { Palette } from "./palette";

export interface Line {
  readonly name: string;
  /** By month; null breaks the line. */
  readonly values: readonly (number | null)[];
  /** `main`: the region itself; `other`: something to compare with; `pace`: what is asked for. */
  readonly role: "main" | "other" | "pace";
}
export interface LineData {
  readonly months: readonly string[];
  readonly lines: readonly Line[];
}
export interface LineLabels {
  readonly text: (value: number | null) => string;
  readonly tick: (value: number) => string;
}

/** Courses over the months of a year, each with its last value and its name at its end. */
export function toLineOption(
  data: LineData,
  labels: LineLabels,
  palette: Palette,
  width: number,
): ChartOption {
  // Names get what room there is beside the months, a third of a phone.
  const room = Math.min(190, Math.round(width / 3));
  const others = data.lines.filter((line) => line.role === "other");
  const shifts = labelShifts(data.lines);
  return {
    ...frame(palette),
    grid: { left: 12, right: room, top: 16, bottom: 8, containLabel: true },
    tooltip: tooltip(palette, "axis", (parameters) => tipOf(parameters as Point[], labels)),
    xAxis: {
      type: "category",
      data: data.months,
      boundaryGap: false,
      axisLabel: { color: palette.ink2 },
      axisLine: { lineStyle: { color: palette.line } },
      axisTick: { show: false },
    },
    yAxis: { ...valueAxis(palette, "", labels.tick), min: 0 },
    series: data.lines.map((line, i) => {
      const color =
        line.role === "main"
          ? palette.main
          : line.role === "pace"
            ? palette.ink2
            : palette.series[others.indexOf(line) + 1];
      return {
        type: "line",
        name: line.name,
        data: line.values,
        connectNulls: false,
        symbol: line.role === "pace" ? "none" : "circle",
        symbolSize: line.role === "main" ? 7 : 4,
        z: line.role === "main" ? 3 : 2,
        lineStyle: {
          color,
          width: line.role === "main" ? 3 : 1.5,
          type: line.role === "pace" ? "dashed" : "solid",
        },
        itemStyle: { color },
        endLabel: {
          show: true,
          formatter: ({ value }: { value: number }) => `${labels.text(value)} ${line.name}`,
          color,
          fontSize: 12,
          width: room - 8,
          overflow: "truncate",
          offset: [0, shifts[i] ?? 0],
        },
        emphasis: { disabled: true },
      };
    }),
  };
}

interface Point {
  readonly seriesName: string;
  readonly value: number | null;
  readonly axisValueLabel: string;
}

function tipOf(points: readonly Point[], labels: LineLabels): string {
  const rows = points.map(
    (point) => `${escapeHtml(point.seriesName)}: <b>${labels.text(point.value ?? null)}</b>`,
  );
  return [`<b>${escapeHtml(points[0]?.axisValueLabel ?? "")}</b>`, ...rows].join("<br>");
}

/** Height of the drawing and of a label in pixels, roughly: enough to keep labels apart. */
const HEIGHT = 300;
const LABEL = 15;

/** How far each end label must move down (or up, negative), so that none covers another. */
export function labelShifts(lines: readonly Line[]): number[] {
  const most = Math.max(...lines.flatMap((line) => line.values.map((value) => value ?? 0)), 0) || 1;
  const ends = lines
    .map((line, i) => ({ i, last: line.values.findLast((value) => value !== null) }))
    .filter((end): end is { i: number; last: number } => typeof end.last === "number")
    .map(({ i, last }) => ({ i, y: HEIGHT * (1 - last / most) }))
    .sort((a, b) => a.y - b.y);
  const shifts = lines.map(() => 0);
  let free = Number.NEGATIVE_INFINITY;
  for (const { i, y } of ends) {
    const at = Math.max(y, free);
    shifts[i] = Math.round(at - y);
    free = at + LABEL;
  }
  return shifts;
}
