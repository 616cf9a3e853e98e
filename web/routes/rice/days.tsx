import { createMemo, type JSX } from "solid-js";
import { format } from "../../i18n/language";
import { type RiceTiming, timingOf } from "../../numbers/rice";
import { ExportMenu } from "../../shell/export-menu";
import { MeasuresCard } from "../../shell/measures-card";
import type { Column } from "../../ui/columns";
import { DataTable } from "../../ui/data-table";
import { type RiceReadings, riceReported } from "./chain";
import { w } from "./page";

/** How long rice lay between drop point and family, and how much came too late. */
export function Days(props: RiceReadings & { due: number | null }): JSX.Element {
  const rows = createMemo((): RiceTiming[] => {
    const receipts = props.receipts.data()?.byPeriod ?? [];
    return (props.deliveries.data()?.byPeriod ?? [])
      .map((month, i) => timingOf(month.period, month.measures, receipts[i]?.measures ?? {}))
      .filter((timing) => timing.deliveredDay !== null || timing.lines > 0);
  });
  // A mean of days is a day of the calendar, also in a file: nobody reads days since 1970.
  const dayOf = (value: number | null) =>
    value === null ? null : new Date(Math.round(value) * 86_400_000).toISOString().slice(0, 10);
  const day = (value: number | null) => {
    const iso = dayOf(value);
    return iso === null ? "–" : format().dayShort(iso);
  };
  const between = (row: RiceTiming) =>
    row.deliveredDay === null || row.receivedDay === null ? null : row.receivedDay - row.deliveredDay;
  const columns = createMemo((): Column<RiceTiming>[] => [
    {
      id: "period",
      header: w().days.period,
      value: (row) => row.period,
      text: (row) => format().periodShort(row.period),
    },
    {
      id: "delivered",
      header: w().days.delivered,
      numeric: true,
      value: (row) => dayOf(row.deliveredDay),
      text: (row) => day(row.deliveredDay),
    },
    {
      id: "received",
      header: w().days.received,
      numeric: true,
      value: (row) => dayOf(row.receivedDay),
      text: (row) => day(row.receivedDay),
    },
    {
      id: "between",
      header: w().days.between,
      numeric: true,
      value: between,
      text: (row) => format().decimal(between(row), 1),
    },
    {
      id: "late",
      header: w().days.late,
      numeric: true,
      value: (row) => (row.lines > 0 ? row.late / row.lines : null),
      text: (row) => format().percent(row.lines > 0 ? row.late / row.lines : null, 2),
    },
    {
      id: "lates",
      header: w().days.lines,
      numeric: true,
      value: (row) => row.late,
      text: (row) => format().int(row.late),
    },
    {
      id: "lines",
      header: w().days.all,
      numeric: true,
      value: (row) => row.lines,
      text: (row) => format().int(row.lines),
    },
  ]);
  return (
    <MeasuresCard
      title={w().days.title}
      about={w().days.about}
      theme={props.theme}
      of={props.receipts}
      due={props.due}
      actions={
        <ExportMenu
          title={`${w().days.title}: ${props.theme.region.name}`}
          period={props.theme.period}
          asOf={props.theme.snapshot.asOf}
          reported={riceReported(props.receipts.data(), props.due)}
          table={{ columns: columns(), rows: rows() }}
        />
      }
    >
      {() => <DataTable columns={columns()} rows={rows()} label={w().days.title} />}
    </MeasuresCard>
  );
}
