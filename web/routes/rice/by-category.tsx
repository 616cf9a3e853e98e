import type { MeasuresAnswer } from "@pantau/api";
import { createMemo, type JSX } from "solid-js";
import { format, say } from "../../i18n/language";
import { categoriesOf, labelOfColumn } from "../../numbers/categories";
import type { Reading } from "../../queries/client";
import { ExportMenu } from "../../shell/export-menu";
import { MeasuresCard } from "../../shell/measures-card";
import type { Theme } from "../../shell/theme-page";
import { knownType } from "../../shell/type-measures";
import { useParam } from "../../shell/view-state";
import type { Column } from "../../ui/columns";
import { DataTable } from "../../ui/data-table";
import { Choice } from "../../ui/segmented";
import { riceReported } from "./chain";
import { w } from "./page";

const WAYS = ["drop_point", "transporter", "warehouse"] as const;
const STEPS = ["allocated", "released", "received", "rejected", "replaced"] as const;
type Row = { readonly name: string } & Readonly<Record<(typeof STEPS)[number], number>>;

/** The chain again for every drop point, transporter or warehouse. */
export function ByCategory(props: {
  deliveries: Reading<MeasuresAnswer>;
  due: number | null;
  theme: Theme;
}): JSX.Element {
  const type = knownType("bsb-delivery");
  const [way, setWay] = useParam("split", "drop_point");
  const [sort, setSort] = useParam("order", "-allocated");
  const rows = createMemo((): Row[] => {
    const measures = props.deliveries.data()?.measures ?? {};
    return categoriesOf(type, `allocated_by_${way()}`, measures).map((category) => ({
      name: say(category.label),
      ...(Object.fromEntries(
        STEPS.map((step) => [step, (measures[`${step}_by_${way()}:${category.key}`] ?? 0) / 1000]),
      ) as Record<(typeof STEPS)[number], number>),
    }));
  });
  const share = (
    id: string,
    header: string,
    part: (row: Row) => number,
    whole: (row: Row) => number,
  ): Column<Row> => {
    const value = (row: Row) => (whole(row) > 0 ? part(row) / whole(row) : null);
    return { id, header, numeric: true, value, text: (row) => format().percent(value(row)) };
  };
  const columns = createMemo((): Column<Row>[] => [
    { id: "name", header: w().by.name, value: (row) => row.name },
    ...STEPS.map(
      (step): Column<Row> => ({
        id: step,
        header: `${w().chain[step]} (${w().by.kg})`,
        numeric: true,
        value: (row) => row[step],
        text: (row) => format().int(Math.round(row[step])),
      }),
    ),
    share(
      "released-share",
      w().by.releasedShare,
      (row) => row.released,
      (row) => row.allocated,
    ),
    share(
      "received-share",
      w().by.receivedShare,
      (row) => row.received,
      (row) => row.released,
    ),
    share(
      "rejected-share",
      w().by.rejectedShare,
      (row) => row.rejected,
      (row) => row.received,
    ),
    share(
      "replaced-share",
      w().by.replacedShare,
      (row) => row.replaced,
      (row) => row.rejected,
    ),
  ]);
  return (
    <MeasuresCard
      title={w().by.title}
      about={w().by.about}
      theme={props.theme}
      of={props.deliveries}
      due={props.due}
      actions={
        <>
          <Choice
            label={w().by.choose}
            value={way()}
            options={WAYS.map((name) => ({ value: name as string, label: say(labelOfColumn(type, name)) }))}
            onChange={setWay}
          />
          <ExportMenu
            title={`${w().by.title}: ${props.theme.region.name}`}
            period={props.theme.period}
            asOf={props.theme.snapshot.asOf}
            reported={riceReported(props.deliveries.data(), props.due)}
            table={{ columns: columns(), rows: rows() }}
          />
        </>
      }
    >
      {() => (
        <DataTable columns={columns()} rows={rows()} label={w().by.title} sort={sort()} onSort={setSort} />
      )}
    </MeasuresCard>
  );
}
