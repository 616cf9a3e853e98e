import type { MeasuresAnswer } from "@pantau/api";
import type { ReportType } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { toStackOption } from "../charts/stacks";
import { format, say, t } from "../i18n/language";
import { categoriesOf } from "../numbers/categories";
import type { Reading } from "../queries/client";
import { ChartCard } from "./chart";
import type { Theme } from "./theme-page";

/** The categories of one measure month by month, piled up; months without a report stay empty. */
export function MonthsChart(props: {
  theme: Theme;
  title: string;
  about?: string;
  axis: string;
  type: ReportType;
  measure: string;
  of: Reading<MeasuresAnswer>;
}): JSX.Element {
  const months = createMemo(() => props.of.data()?.byPeriod ?? []);
  const parts = createMemo(() =>
    categoriesOf(props.type, props.measure, props.of.data()?.measures ?? {}).map((category) => ({
      key: category.key,
      name: say(category.label),
      values: months().map((month) =>
        month.slots === 0 ? null : (month.measures[`${props.measure}:${category.key}`] ?? 0),
      ),
    })),
  );
  const rows = createMemo(() => months().map((month, i) => ({ month, i })));
  type Row = ReturnType<typeof rows>[number];
  const columns = createMemo(() => [
    {
      id: "period",
      header: t().number.period,
      value: (row: Row) => row.month.period as string,
      text: (row: Row) => format().period(row.month.period),
    },
    ...parts().map((part) => ({
      id: part.key,
      header: part.name,
      numeric: true,
      value: (row: Row) => part.values[row.i] ?? null,
      text: (row: Row) => format().int(part.values[row.i] ?? null),
    })),
    { id: "slots", header: t().number.reported, numeric: true, value: (row: Row) => row.month.slots },
  ]);
  return (
    <Show when={months().length > 0}>
      <ChartCard
        title={props.title}
        place={props.theme.region.name}
        about={props.about}
        period={props.theme.period}
        asOf={props.theme.snapshot.asOf}
        reported={t().number.slotsOf(
          format().int(props.of.data()?.slots ?? 0),
          format().int(props.of.data()?.of ?? 0),
        )}
        height={300}
        option={(palette, width) =>
          toStackOption(
            { months: months().map((month) => format().monthShort(month.period)), parts: parts() },
            {
              axis: props.axis,
              text: (value) => format().int(value),
              // Up to five digits are no wider than what shortens them.
              total: (value) => (value < 100_000 ? format().int(value) : format().short(value)),
            },
            palette,
            width,
          )
        }
        table={{ columns: columns(), rows: rows() }}
      />
    </Show>
  );
}
