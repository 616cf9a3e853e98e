import { type Period, yearOf } from "@pantau/domain";
import { For, type JSX } from "solid-js";
import { format } from "../../i18n/language";
import { pointsOf, useSeries } from "../../queries/numbers";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Reads } from "../../ui/reading";
import { w } from "./page";

const COMPLETE = "reporting-completeness";
const TIMELY = "reporting-timeliness";

/** Completeness and timeliness of the year: a table whose cells are bars. */
export function YearCard(props: { period: Period; running: Period; region: string }): JSX.Element {
  const href = useHref();
  const series = useSeries(() => ({
    period: props.period,
    regions: [props.region],
    kpis: [COMPLETE, TIMELY],
  }));
  return (
    <Card title={w().year.title(String(yearOf(props.period)))} about={w().year.about}>
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
              <For each={answer().periods.filter((month) => month <= props.running)}>
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
