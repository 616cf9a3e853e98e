import type { SeriesAnswer } from "@pantau/api";
import { KPIS, type Kpi, kpiOf, monthOf } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { slotsIn } from "../../numbers/reported";
import type { Snapshot } from "../../numbers/snapshot";
import type { Reading } from "../../queries/client";
import { pointsOf } from "../../queries/numbers";
import type { NamedRegion } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { ChartOrTable } from "../../ui/chart-or-table";
import { Course, type CourseLine } from "../../ui/course";
import { DataTable } from "../../ui/data-table";
import { numberColumns } from "../../ui/number-columns";
import { Reads } from "../../ui/reading";
import { standingOf } from "../../ui/standing";
import { StatusBadge } from "../../ui/status";
import "../../ui/legend.css";
import { w } from "./page";

interface CoursesProps {
  readonly region: NamedRegion;
  readonly snapshot: Snapshot;
  readonly series: Reading<SeriesAnswer>;
  readonly open: boolean;
}

/** Every indicator over the year against pace, province and nation, as small drawings or as a table. */
export function Courses(props: CoursesProps): JSX.Element {
  const [as, setAs] = useParam("as", "chart");
  const [sort, setSort] = useParam("sort");
  let drawings: HTMLElement | undefined;
  const rows = createMemo(() =>
    KPIS.flatMap((kpi) => props.snapshot.number(props.region.code, kpi.id) ?? []),
  );
  const columns = createMemo(() => [
    {
      id: "kpi",
      header: t().number.indicator,
      value: (row: ReturnType<typeof rows>[number]) =>
        say(kpiOf(row.kpi)?.label ?? { id: row.kpi, en: row.kpi }),
    },
    ...numberColumns((row: ReturnType<typeof rows>[number]) => row, props.open),
  ]);
  return (
    <Card
      title={w().courses.title}
      about={w().courses.about}
      actions={
        <>
          <ChartOrTable as={as()} onChange={setAs} of={w().courses.title} />
          <ExportMenu
            title={`${props.region.name}: ${w().courses.table}`}
            period={props.snapshot.period}
            asOf={props.snapshot.asOf}
            reported={slotsIn(props.snapshot, props.region.code)}
            picture={as() === "chart" ? () => drawings : undefined}
            table={{ columns: columns(), rows: rows() }}
          />
        </>
      }
    >
      <Show
        when={as() === "chart"}
        fallback={
          <DataTable
            columns={columns()}
            rows={rows()}
            label={w().courses.table}
            sort={sort()}
            onSort={setSort}
          />
        }
      >
        <Key level={props.region.level} />
        <Reads of={props.series} height="420px">
          {(series) => (
            <div
              class="courses"
              ref={(element) => {
                drawings = element;
              }}
            >
              <For each={KPIS}>{(kpi) => <OneCourse {...props} kpi={kpi} answer={series()} />}</For>
            </div>
          )}
        </Reads>
      </Show>
    </Card>
  );
}

function OneCourse(props: CoursesProps & { kpi: Kpi; answer: SeriesAnswer }): JSX.Element {
  const href = useHref();
  const [, setKpi] = useParam("kpi");
  const values = (region: string | undefined) =>
    region === undefined
      ? []
      : pointsOf(props.answer, region, props.kpi.id)
          .slice(0, monthOf(props.snapshot.period))
          .map((point) => point.value);
  const paces = () => pointsOf(props.answer, props.region.code, props.kpi.id).map((point) => point.pace);
  const lines = (): CourseLine[] => [
    { role: "pace", values: paces() },
    ...(props.region.level === "nation" ? [] : [{ role: "nation" as const, values: values("ID") }]),
    ...(props.region.province ? [{ role: "province" as const, values: values(props.region.province) }] : []),
    { role: "main", values: values(props.region.code) },
  ];
  const number = () => props.snapshot.number(props.region.code, props.kpi.id);
  const text = (value: number | null) => valueText(props.kpi, value, format());
  return (
    <figure>
      <figcaption>
        <a
          href={href(globalThis.location.pathname, { kpi: props.kpi.id })}
          onClick={() => setKpi(props.kpi.id)}
        >
          {say(props.kpi.label)}
        </a>
        <Show when={number()}>{(n) => <StatusBadge standing={standingOf(n(), props.open)} />}</Show>
      </figcaption>
      <Course
        lines={lines()}
        months={props.answer.periods.map((p) => format().monthShort(p))}
        valueText={text}
        label={`${say(props.kpi.label)}: ${values(props.region.code).map(text).join(", ")}`}
      />
    </figure>
  );
}

function Key(props: { level: NamedRegion["level"] }): JSX.Element {
  return (
    <ul class="legend">
      <li>
        <span class="key" /> {w().courses.self}
      </li>
      <Show when={props.level === "regency"}>
        <li>
          <span class="key key-province" /> {w().courses.province}
        </li>
      </Show>
      <Show when={props.level !== "nation"}>
        <li>
          <span class="key key-nation" /> {w().courses.nation}
        </li>
      </Show>
      <li>
        <span class="key key-pace" /> {w().courses.pace}
      </li>
    </ul>
  );
}
