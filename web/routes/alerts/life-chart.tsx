import type { AlertDetail } from "@pantau/api";
import { kpiOf, monthOf, type Period, periodsOf } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { pointsOf, useSeries } from "../../queries/numbers";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { whatText } from "./alert-text";
import { LIFE_HEIGHT, LIFE_WIDTH, lifeShape, monthX } from "./life-shape";
import { w } from "./page";

const COLOURS: Readonly<Record<string, string>> = {
  firing: "var(--bad)",
  renewed: "var(--bad)",
  escalated: "var(--bad)",
  resolved: "var(--good)",
  ok: "var(--good)",
};

/** What happened to the alert, over the course of its number. The history beside it says the same in words. */
export function LifeChart(props: { alert: AlertDetail; kpi: string; period: Period }): JSX.Element {
  const year = () => Number(props.period.slice(0, 4));
  const series = useSeries(() => ({
    period: props.period,
    regions: [props.alert.region],
    kpis: [props.kpi],
  }));
  // Later months only repeat what was known by then.
  const points = createMemo(() =>
    pointsOf(series.data(), props.alert.region, props.kpi).slice(0, monthOf(props.period)),
  );
  const shape = createMemo(() => lifeShape(year(), points(), props.alert.history));
  const rows = () =>
    periodsOf(year())
      .slice(0, points().length)
      .map((period, i) => ({
        period,
        value: points()[i]?.value ?? null,
        pace: points()[i]?.pace ?? null,
      }));
  const said = (value: number | null) => {
    const kpi = kpiOf(props.kpi);
    return kpi ? valueText(kpi, value, format()) : "–";
  };
  return (
    <Card title={w().one.course} about={w().one.courseAbout}>
      <svg
        viewBox={`0 0 ${LIFE_WIDTH} ${LIFE_HEIGHT}`}
        role="img"
        aria-label={`${w().one.course}: ${whatText(props.alert)}`}
        class="life-chart"
      >
        <For each={shape().marks}>
          {(mark) => (
            <line
              x1={mark.x}
              x2={mark.x}
              y1={6}
              y2={LIFE_HEIGHT - 26}
              stroke={COLOURS[mark.kind] ?? "var(--ink-2)"}
              stroke-width="1.5"
            >
              <title>{`${format().date(mark.at)}: ${eventText(mark.kind)}`}</title>
            </line>
          )}
        </For>
        <path d={shape().pace} fill="none" stroke="var(--ink-2)" stroke-width="1.5" stroke-dasharray="5 4" />
        <path d={shape().value} fill="none" stroke="var(--brand)" stroke-width="2.5" />
        <For each={shape().dots}>
          {(dot) => (
            <g>
              <circle cx={dot.x} cy={dot.y} r="3.5" fill="var(--brand)" />
              <text class="life-value" x={dot.x} y={dot.y - 8} text-anchor="middle">
                {said(dot.value)}
              </text>
            </g>
          )}
        </For>
        <For each={periodsOf(year())}>
          {(p, i) => (
            <Show when={i() % 2 === 0}>
              <text x={monthX(i())} y={LIFE_HEIGHT - 8} text-anchor="middle" font-size="12">
                {format().monthShort(p)}
              </text>
            </Show>
          )}
        </For>
      </svg>
      <details>
        <summary class="small">{t().table.show}</summary>
        <DataTable
          label={w().one.course}
          rows={rows()}
          columns={[
            {
              id: "period",
              header: w().column.period,
              value: (row) => row.period,
              text: (row) => format().period(row.period),
            },
            {
              id: "value",
              header: w().column.value,
              numeric: true,
              value: (row) => row.value,
              text: (row) => said(row.value),
            },
            {
              id: "pace",
              header: w().column.pace,
              numeric: true,
              value: (row) => row.pace,
              text: (row) => said(row.pace),
            },
          ]}
        />
      </details>
    </Card>
  );
}

export function eventText(kind: string): string {
  const words: Readonly<Record<string, string>> = w().one.event;
  return words[kind] ?? kind;
}
