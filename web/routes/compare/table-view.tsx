import { createMemo, type JSX } from "solid-js";
import { say, t } from "../../i18n/language";
import type { RegionNumber } from "../../numbers/snapshot";
import { namedRegion, regionPath } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { numberColumns } from "../../ui/number-columns";
import { w } from "./page";
import { type Compared, nameIn, numbersOf, reportedIn } from "./shared";

/** All compared regions with sort, filter and export. */
export function TableView(props: Compared): JSX.Element {
  const href = useHref();
  const [sort, setSort] = useParam("sort", "-value");
  const [filter, setFilter] = useParam("filter");
  const rows = createMemo(() => numbersOf(props));
  const columns = createMemo(() => [
    {
      id: "region",
      header: t().number.region,
      value: (row: RegionNumber) => nameIn(props, row.region),
      cell: (row: RegionNumber) => {
        const region = namedRegion(row.region, props.snapshot.period);
        return (
          <a href={href(regionPath(region ?? { code: row.region, level: "regency" }))}>
            {region?.name ?? row.region}
          </a>
        );
      },
    },
    {
      id: "code",
      header: t().number.code,
      value: (row: RegionNumber) => namedRegion(row.region, props.snapshot.period)?.label ?? row.region,
    },
    ...numberColumns((row: RegionNumber) => row, props.open),
  ]);
  const title = () => `${w().title}: ${say(props.kpi.label)}`;
  return (
    <Card title={title()}>
      <DataTable
        columns={columns()}
        rows={rows()}
        label={title()}
        sort={sort()}
        onSort={setSort}
        filter={filter()}
        onFilter={(words) => setFilter(words, { replace: true })}
        tools={
          <ExportMenu
            title={title()}
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
