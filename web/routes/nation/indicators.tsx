import { KPIS, kpiOf } from "@pantau/domain";
import { createMemo, type JSX } from "solid-js";
import { say, t } from "../../i18n/language";
import { slotsIn } from "../../numbers/reported";
import { ExportMenu } from "../../shell/export-menu";
import { NumberMenu } from "../../shell/number-menu";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { numberColumns } from "../../ui/number-columns";
import type { Board } from "./board";
import { w } from "./words";

/** Every indicator of this region in one table. */
export function Indicators(props: { board: Board }): JSX.Element {
  const href = useHref();
  const [sort, setSort] = useParam("sort");
  const rows = createMemo(() =>
    KPIS.flatMap((kpi) => {
      const number = props.board.now.number(props.board.region.code, kpi.id);
      return number ? [number] : [];
    }),
  );
  const label = (id: string) => say(kpiOf(id)?.label ?? { id, en: id });
  const columns = createMemo(() => [
    {
      id: "kpi",
      header: t().number.indicator,
      value: (row: ReturnType<typeof rows>[number]) => label(row.kpi),
      cell: (row: ReturnType<typeof rows>[number]) => (
        <a href={href(`/indicators/${row.kpi}`)}>{label(row.kpi)}</a>
      ),
    },
    ...numberColumns((row: ReturnType<typeof rows>[number]) => row, props.board.open),
  ]);
  const withMenu = createMemo(() => [
    ...columns(),
    {
      id: "menu",
      header: "",
      value: () => null,
      cell: (row: ReturnType<typeof rows>[number]) => <NumberMenu number={row} period={props.board.period} />,
    },
  ]);
  return (
    <Card
      title={w().indicators.title}
      actions={
        <ExportMenu
          title={`${w().indicators.title}: ${props.board.region.name}`}
          period={props.board.period}
          asOf={props.board.now.asOf}
          reported={slotsIn(props.board.now, props.board.region.code)}
          table={{ columns: columns(), rows: rows() }}
        />
      }
    >
      <DataTable
        columns={withMenu()}
        rows={rows()}
        label={w().indicators.title}
        sort={sort()}
        onSort={setSort}
      />
    </Card>
  );
}
