import { createMemo, type JSX } from "solid-js";
import { say } from "../../i18n/language";
import { reportedIn } from "../../numbers/reported";
import { ExportMenu } from "../../shell/export-menu";
import { numberMenuColumn, regionNumberColumns } from "../../shell/region-number-columns";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { w } from "./page";
import { type Compared, numbersOf } from "./shared";

/** All compared regions with sort, filter and export. */
export function TableView(props: Compared): JSX.Element {
  const href = useHref();
  const [sort, setSort] = useParam("sort", "-value");
  const [filter, setFilter] = useParam("filter");
  const rows = createMemo(() => numbersOf(props));
  const columns = createMemo(() => regionNumberColumns(props.snapshot.period, props.open, href));
  const withMenu = createMemo(() => [...columns(), numberMenuColumn(props.snapshot.period)]);
  const title = () => `${w().title}: ${say(props.kpi.label)}`;
  return (
    <Card title={title()}>
      <DataTable
        columns={withMenu()}
        rows={rows()}
        label={title()}
        sort={sort()}
        onSort={setSort}
        filter={filter()}
        onFilter={(words) => setFilter(words, { replace: true })}
        tools={
          <ExportMenu
            title={`${title()}: ${props.among}`}
            period={props.snapshot.period}
            asOf={props.snapshot.asOf}
            reported={reportedIn(rows())}
            table={{ columns: columns(), rows: rows() }}
          />
        }
      />
    </Card>
  );
}
