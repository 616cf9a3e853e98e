import { KPIS, type Kpi, kpiOf } from "@pantau/domain";
import { createMemo, type JSX } from "solid-js";
import { toScatterOption } from "../../charts/scatter";
import { format, say, t } from "../../i18n/language";
import { paceText, valueText } from "../../numbers/kpi-text";
import { reportedIn } from "../../numbers/reported";
import { ChartCard } from "../../shell/chart";
import { KpiChoice } from "../../shell/kpi-choice";
import { useParam } from "../../shell/view-state";
import { familiesOf } from "./choice";
import { w } from "./page";
import { type Compared, nameIn, numbersOf } from "./shared";

/** One indicator against another. */
export function ScatterView(props: Compared): JSX.Element {
  const [otherId, setOther] = useParam("other", "p2k2-attendance");
  const other = (): Kpi => kpiOf(otherId()) ?? (KPIS[0] as Kpi);
  const points = createMemo(() =>
    numbersOf(props).flatMap((x) => {
      const y = props.snapshot.number(x.region, other().id);
      if (x.value === null || !y || y.value === null) return [];
      return [
        {
          region: x.region,
          name: nameIn(props, x.region),
          x: x.value,
          y: y.value,
          size: familiesOf(props.snapshot, x.region) ?? 0,
          provisional: x.provisional || y.provisional,
        },
      ];
    }),
  );
  type Row = ReturnType<typeof points>[number];
  const labels = () => ({
    x: say(props.kpi.label),
    y: say(other().label),
    xText: (value: number) => valueText(props.kpi, value, format()),
    yText: (value: number) => valueText(other(), value, format()),
    xTick: (value: number) => paceText(props.kpi, value, format()),
    yTick: (value: number) => paceText(other(), value, format()),
    provisional: t().number.provisional,
  });
  const columns = createMemo(() => [
    { id: "region", header: t().number.region, value: (row: Row) => row.name },
    {
      id: "x",
      header: labels().x,
      numeric: true,
      value: (row: Row) => row.x,
      text: (row: Row) => labels().xText(row.x),
    },
    {
      id: "y",
      header: labels().y,
      numeric: true,
      value: (row: Row) => row.y,
      text: (row: Row) => labels().yText(row.y),
    },
    {
      id: "size",
      header: w().families,
      numeric: true,
      value: (row: Row) => row.size,
      text: (row: Row) => format().int(row.size),
    },
    {
      id: "provisional",
      header: t().number.provisional,
      value: (row: Row) => (row.provisional ? t().app.yes : t().app.no),
    },
  ]);
  return (
    <ChartCard
      title={w().scatter.title(labels().x, labels().y)}
      about={w().scatter.about}
      place={props.among}
      period={props.snapshot.period}
      asOf={props.snapshot.asOf}
      reported={reportedIn(numbersOf(props))}
      height={480}
      option={(palette) => toScatterOption(points(), labels(), palette)}
      table={{ columns: columns(), rows: points() }}
      actions={<KpiChoice label={w().scatter.other} value={other().id} onChange={setOther} />}
    />
  );
}
