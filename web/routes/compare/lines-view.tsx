import type { SeriesAnswer } from "@pantau/api";
import { monthOf } from "@pantau/domain";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { valueText } from "../../numbers/kpi-text";
import { rank } from "../../numbers/rank";
import { reportedIn } from "../../numbers/reported";
import type { RegionNumber } from "../../numbers/snapshot";
import { pointsOf, useSeries } from "../../queries/numbers";
import { namedRegion, regionPath } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { ChartOrTable } from "../../ui/chart-or-table";
import type { Column } from "../../ui/columns";
import { Course } from "../../ui/course";
import { DataTable } from "../../ui/data-table";
import { Reads } from "../../ui/reading";
import { standingOf } from "../../ui/standing";
import { StatusBadge } from "../../ui/status";
import { w } from "./page";
import { type Compared, nameIn } from "./shared";

const STEP = 24;
/** As many as the API gives at once. */
const MOST = 48;

/** One small drawing a region, all on one scale. */
export function LinesView(props: Compared): JSX.Element {
  const href = useHref();
  const [count, setCount] = createSignal(STEP);
  const [as, setAs] = useParam("as", "chart");
  const order = createMemo(() => {
    const { ranked, unranked } = rank(
      props.snapshot,
      props.kpi.id,
      props.regions,
      props.kpi.direction === "higher",
    );
    return [...ranked, ...unranked];
  });
  const shown = () => order().slice(0, count());
  const series = useSeries(() => ({
    period: props.snapshot.period,
    regions: shown().map((number) => number.region),
    kpis: [props.kpi.id],
  }));
  const values = (region: string) =>
    pointsOf(series.data(), region, props.kpi.id)
      .slice(0, monthOf(props.snapshot.period))
      .map((point) => point.value);
  const paces = (region: string) => pointsOf(series.data(), region, props.kpi.id).map((point) => point.pace);
  const top = () =>
    Math.max(
      ...shown().flatMap((number) =>
        [...values(number.region), ...paces(number.region)].map((value) => value ?? 0),
      ),
      0,
    ) || 1;
  let drawings: HTMLElement | undefined;
  const columns = (answer: SeriesAnswer): Column<RegionNumber>[] => [
    { id: "region", header: t().number.region, value: (row) => nameIn(props, row.region) },
    ...answer.periods.slice(0, monthOf(props.snapshot.period)).map(
      (month, i): Column<RegionNumber> => ({
        id: month,
        header: format().period(month),
        numeric: true,
        value: (row) => values(row.region)[i] ?? null,
        text: (row) => valueText(props.kpi, values(row.region)[i] ?? null, format()),
      }),
    ),
  ];
  return (
    <Card
      title={w().lines.title(say(props.kpi.label))}
      about={w().lines.about}
      actions={
        <Show when={series.data()}>
          {(answer) => (
            <>
              <ChartOrTable as={as()} onChange={setAs} />
              <ExportMenu
                title={`${w().lines.title(say(props.kpi.label))}: ${props.among}`}
                period={props.snapshot.period}
                asOf={props.snapshot.asOf}
                reported={reportedIn(shown())}
                table={{ columns: columns(answer()), rows: shown() }}
                picture={as() === "chart" ? () => drawings : undefined}
              />
            </>
          )}
        </Show>
      }
    >
      <Reads of={series} height="420px">
        {(answer) => (
          <>
            <Show
              when={as() === "chart"}
              fallback={
                <DataTable
                  columns={columns(answer())}
                  rows={shown()}
                  label={w().lines.title(say(props.kpi.label))}
                />
              }
            >
              <div
                class="courses"
                ref={(element) => {
                  drawings = element;
                }}
              >
                <For each={shown()}>
                  {(number) => {
                    const region = namedRegion(number.region, props.snapshot.period);
                    const text = (value: number | null) => valueText(props.kpi, value, format());
                    return (
                      <figure>
                        <figcaption>
                          <a href={href(regionPath(region ?? { code: number.region, level: "regency" }))}>
                            {region?.name}
                          </a>
                          <StatusBadge standing={standingOf(number, props.open)} />
                        </figcaption>
                        <Course
                          top={top()}
                          months={answer().periods.map((p) => format().monthShort(p))}
                          lines={[
                            { role: "pace", values: paces(number.region) },
                            { role: "main", values: values(number.region) },
                          ]}
                          valueText={text}
                          label={`${region?.name}: ${values(number.region).map(text).join(", ")}`}
                        />
                      </figure>
                    );
                  }}
                </For>
              </div>
            </Show>
            <Show when={order().length > shown().length}>
              <div class="row">
                <span class="small muted">
                  {w().lines.most(format().int(shown().length), format().int(order().length))}
                </span>
                <Show when={count() < MOST}>
                  <button type="button" class="button button-small" onClick={() => setCount(MOST)}>
                    {w().lines.more}
                  </button>
                </Show>
              </div>
            </Show>
          </>
        )}
      </Reads>
    </Card>
  );
}
