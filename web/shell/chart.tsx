import type { Period } from "@pantau/domain";
import { createEffect, createSignal, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import type { ChartOption } from "../charts/option";
import { type Palette, readPalette } from "../charts/palette";
import type { Exportable } from "../export/table-file";
import { Card } from "../ui/card";
import { ChartOrTable } from "../ui/chart-or-table";
import { DataTable } from "../ui/data-table";
import { ExportMenu } from "./export-menu";
import { theme } from "./theme";
import { useParam } from "./view-state";
import "../ui/chart.css";

export interface ChartCardProps<Row> {
  readonly title: string;
  /** The region or regions that it is about, for files that leave the page. */
  readonly place: string;
  readonly about?: JSX.Element;
  readonly period?: Period;
  readonly asOf: string | null;
  readonly reported: string | undefined;
  readonly height?: number;
  /** Made anew when data, language, colours or the width in pixels change. */
  readonly option: (palette: Palette, width: number) => ChartOption;
  /** The chart's equal in words and numbers. */
  readonly table: Exportable<Row>;
  readonly actions?: JSX.Element;
  readonly children?: JSX.Element;
}

/** A chart that people handle, and its table; which of the two is seen stands in the address. */
export function ChartCard<Row>(props: ChartCardProps<Row>): JSX.Element {
  const [as, setAs] = useParam("as", "chart");
  const [drawing, setDrawing] = createSignal<HTMLElement>();
  return (
    <Card
      title={props.title}
      about={props.about}
      actions={
        <>
          {props.actions}
          <ChartOrTable as={as()} onChange={setAs} />
          <ExportMenu
            title={`${props.title}: ${props.place}`}
            period={props.period}
            asOf={props.asOf}
            reported={props.reported}
            table={props.table}
            picture={as() === "chart" ? () => drawing()?.querySelector("svg") : undefined}
          />
        </>
      }
    >
      <Show
        when={as() === "chart"}
        fallback={<DataTable columns={props.table.columns} rows={props.table.rows} label={props.title} />}
      >
        <Chart option={props.option} height={props.height ?? 360} label={props.title} ref={setDrawing} />
      </Show>
      {props.children}
    </Card>
  );
}

/** The drawing alone; ECharts is loaded when the first one comes into sight. */
function Chart(props: {
  option: (palette: Palette, width: number) => ChartOption;
  height: number;
  label: string;
  ref: (element: HTMLElement) => void;
}): JSX.Element {
  let host: HTMLDivElement | undefined;
  onMount(async () => {
    const { init } = await import("../charts/engine");
    if (!host?.isConnected) return;
    const chart = init(host, undefined, { renderer: "svg" });
    draw = () => chart.setOption(props.option(readPalette(), chart.getWidth()), { notMerge: true });
    const resize = new ResizeObserver(() => {
      if (chart.getWidth() === host?.clientWidth) return;
      chart.resize();
      draw?.();
    });
    resize.observe(host);
    draw();
    close = () => {
      resize.disconnect();
      chart.dispose();
    };
  });
  let draw: (() => void) | undefined;
  let close: (() => void) | undefined;
  createEffect(() => {
    // Read here, so that the drawing follows data and language.
    props.option(readPalette(), 0);
    draw?.();
  });
  createEffect(on(theme, () => draw?.(), { defer: true }));
  onCleanup(() => close?.());
  return (
    <div class="chart-wrap">
      <div
        class="chart"
        role="img"
        aria-label={props.label}
        style={{ height: `${props.height}px` }}
        ref={(element) => {
          host = element;
          props.ref(element);
        }}
      />
    </div>
  );
}
