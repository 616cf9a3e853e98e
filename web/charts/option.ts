import type { EChartsCoreOption } from "echarts/core";
import type { Palette } from "./palette";

export type ChartOption = EChartsCoreOption;

/** What all charts have in common: quiet axes, room for labels, no animation that nobody asked for. */
export function frame(palette: Palette): ChartOption {
  return {
    animation: false,
    textStyle: { fontFamily: palette.font, color: palette.ink2 },
    grid: { left: 8, right: 16, top: 24, bottom: 8, containLabel: true },
    aria: { enabled: false },
  };
}

/** A numeric axis with names in words; `text` writes its ticks. */
export function valueAxis(palette: Palette, name: string, text: (value: number) => string) {
  return {
    type: "value",
    name,
    nameLocation: "middle",
    nameGap: 34,
    nameTextStyle: { color: palette.ink2, fontSize: 12 },
    axisLabel: { color: palette.ink2, formatter: text, hideOverlap: true },
    axisLine: { show: false },
    splitLine: { lineStyle: { color: palette.line } },
  };
}

export function tooltip(
  palette: Palette,
  trigger: "axis" | "item",
  formatter: (parameters: unknown) => string,
) {
  return {
    trigger,
    formatter,
    confine: true,
    backgroundColor: palette.surface,
    borderColor: palette.line,
    textStyle: { color: palette.ink, fontSize: 13 },
  };
}

/** Text inside a tooltip's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
