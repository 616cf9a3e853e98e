import type { SeriesAnswer } from "@pantau/api";
import { type Period, yearOf } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { pointsOf, useSeries } from "../../queries/numbers";
import { ExportMenu } from "../../shell/export-menu";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import type { Column } from "../../ui/columns";
import { Reads } from "../../ui/reading";
import { w } from "./page";

const COMPLETE = "reporting-completeness";
const TIMELY = "reporting-timeliness";

/** Completeness and timeliness of the year: a table whose cells are bars. */
export function YearCard(props: {
  period: Period;
  running: Period;
  region: string;
  /** The region's name. */
  place: string;
}): JSX.Element {
  const href = useHref();
  const series = useSeries(() => ({
    period: props.period,
    regions: [props.region],
    kpis: [COMPLETE, TIMELY],
  }));
  const months = (answer: SeriesAnswer) => answer.periods.filter((month) => month <= props.running);
  const columns = (answer: SeriesAnswer): Column<Period>[] => {
    const point = (kpi: string, month: Period) =>
      pointsOf(answer, props.region, kpi)[answer.periods.indexOf(month)];
    const column = (
      id: string,
      header: string,
      kpi: string,
      part: "value" | "numerator" | "denominator",
    ) => ({
      id,
      header,
      numeric: true,
      value: (month: Period) => point(kpi, month)?.[part] ?? null,
    });
    return [
      { id: "month", header: w().year.month, value: (month) => month },
      column("complete", w().year.complete, COMPLETE, "value"),
      column("timely", w().year.timely, TIMELY, "value"),
      column("filled", `${w().year.complete}: ${t().number.numerator}`, COMPLETE, "numerator"),
      column("expected", `${w().year.complete}: ${t().number.denominator}`, COMPLETE, "denominator"),
    ];
  };
  return (
    <Card
      title={w().year.title(String(yearOf(props.period)))}
      about={w().year.about}
      actions={
        <Show when={series.data()}>
          {(answer) => (
            <ExportMenu
              title={`${w().year.title(String(yearOf(props.period)))}: ${w().year.complete}, ${w().year.timely}, ${props.place}`}
              asOf={answer().asOf}
              reported={undefined}
              table={{ columns: columns(answer()), rows: months(answer()) }}
            />
          )}
        </Show>
      }
    >
      <Reads of={series} height="320px">
        {(answer) => (
          <table class="table year-table">
            <thead>
              <tr>
                <th scope="col">
                  <span>{w().year.month}</span>
                </th>
                <th scope="col">
                  <span>{w().year.complete}</span>
                </th>
                <th scope="col">
                  <span>{w().year.timely}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={months(answer())}>
                {(month, i) => (
                  <tr>
                    <th scope="row" aria-current={month === props.period ? "date" : undefined}>
                      <a href={href("/reporting", { period: month, region: props.region })}>
                        {format().monthShort(month)}
                      </a>
                    </th>
                    <ShareCell value={pointsOf(answer(), props.region, COMPLETE)[i()]?.value ?? null} />
                    <ShareCell value={pointsOf(answer(), props.region, TIMELY)[i()]?.value ?? null} />
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        )}
      </Reads>
    </Card>
  );
}

function ShareCell(props: { value: number | null }): JSX.Element {
  return (
    <td>
      <span class="share">
        <span
          class={`share-bar ${props.value === null ? "fill-no-data" : ""}`}
          style={{ width: `${(props.value ?? 1) * 100}%` }}
          aria-hidden="true"
        />
        <span class="share-text">{format().percent(props.value, 0)}</span>
      </span>
    </td>
  );
}
