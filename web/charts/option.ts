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

/** A numeric axis with names in words; `tick` writes its ticks, without decimals that say nothing. */
export function valueAxis(palette: Palette, name: string, tick: (value: number) => string) {
  return {
    type: "value",
    name,
    nameLocation: "middle",
    nameGap: 34,
    nameTextStyle: { color: palette.ink2, fontSize: 12 },
    axisLabel: { color: palette.ink2, formatter: tick, hideOverlap: true },
    axisLine: { show: false },
    axisTick: { show: false },
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

/** How dots that stand out are named; the ones to name say `label: { show: true }`. Names never cover each other. */
export function nameLabels(palette: Palette) {
  return {
    label: { show: false, formatter: "{b}", position: "top", color: palette.ink, fontSize: 12, opacity: 1 },
    labelLayout: { hideOverlap: true },
  };
}

/** Text inside a tooltip's HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
