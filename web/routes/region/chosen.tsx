import type { SeriesAnswer } from "@pantau/api";
import { monthOf, wordsOf } from "@pantau/domain";
import { createMemo, type JSX } from "solid-js";
import { type Line, toLineOption } from "../../charts/lines";
import { format, say, t } from "../../i18n/language";
import { paceText, valueText } from "../../numbers/kpi-text";
import { reportedIn } from "../../numbers/reported";
import type { Snapshot } from "../../numbers/snapshot";
import { pointsOf } from "../../queries/numbers";
import { type NamedRegion, namedRegion } from "../../queries/regions";
import { ChartCard } from "../../shell/chart";
import { KpiChoice } from "../../shell/kpi-choice";
import { useKpi } from "../../shell/kpi-param";
import { w } from "./page";

/** One indicator large, month by month. */
export function Chosen(props: {
  region: NamedRegion;
  snapshot: Snapshot;
  series: SeriesAnswer | undefined;
}): JSX.Element {
  const [kpi, setKpi] = useKpi();
  const upTo = () => monthOf(props.snapshot.period);
  const points = (region: string) => pointsOf(props.series, region, kpi().id);
  // In the order of their colours in the small drawings above.
  const compared = () =>
    [props.region.level === "nation" ? undefined : "ID", props.region.province].filter(
      (code) => code !== undefined,
    );
  const nameOf = (code: string) => namedRegion(code, props.snapshot.period)?.name ?? code;
  const lines = createMemo((): Line[] => [
    { name: t().number.pace, role: "pace", values: points(props.region.code).map((point) => point.pace) },
    ...compared().map(
      (code): Line => ({
        name: nameOf(code),
        role: "other",
        values: points(code)
          .slice(0, upTo())
          .map((point) => point.value),
      }),
    ),
    {
      name: props.region.name,
      role: "main",
      values: points(props.region.code)
        .slice(0, upTo())
        .map((point) => point.value),
    },
  ]);
  const rows = createMemo(() => (props.series?.periods ?? []).map((period, i) => ({ period, i })));
  type Row = ReturnType<typeof rows>[number];
  const columns = createMemo(() => [
    {
      id: "month",
      header: w().chosen.month,
      value: (row: Row) => row.period as string,
      text: (row: Row) => format().period(row.period),
    },
    {
      id: "value",
      header: props.region.name,
      numeric: true,
      value: (row: Row) => points(props.region.code)[row.i]?.value ?? null,
      text: (row: Row) => valueText(kpi(), points(props.region.code)[row.i]?.value ?? null, format()),
    },
    {
      id: "numerator",
      header: t().number.numerator,
      numeric: true,
      value: (row: Row) => points(props.region.code)[row.i]?.numerator ?? null,
      text: (row: Row) => format().int(points(props.region.code)[row.i]?.numerator ?? null),
    },
    {
      id: "denominator",
      header: t().number.denominator,
      numeric: true,
      value: (row: Row) => points(props.region.code)[row.i]?.denominator ?? null,
      text: (row: Row) => format().int(points(props.region.code)[row.i]?.denominator ?? null),
    },
    {
      id: "pace",
      header: t().number.pace,
      numeric: true,
      value: (row: Row) => points(props.region.code)[row.i]?.pace ?? null,
      text: (row: Row) => paceText(kpi(), points(props.region.code)[row.i]?.pace ?? null, format()),
    },
    ...compared().map((code) => ({
      id: code,
      header: nameOf(code),
      numeric: true,
      value: (row: Row) => points(code)[row.i]?.value ?? null,
      text: (row: Row) => valueText(kpi(), points(code)[row.i]?.value ?? null, format()),
    })),
  ]);
  const labels = () => ({
    text: (value: number | null) => valueText(kpi(), value, format()),
    tick: (value: number) => paceText(kpi(), value, format()),
  });
  return (
    <ChartCard
      title={w().chosen.title(say(kpi().label))}
      place={props.region.name}
      about={say(wordsOf(kpi()).explanation)}
      period={props.snapshot.period}
      asOf={props.snapshot.asOf}
      reported={reportedIn([props.snapshot.number(props.region.code, kpi().id)])}
      option={(palette, width) =>
        toLineOption(
          { months: (props.series?.periods ?? []).map((p) => format().monthShort(p)), lines: lines() },
          labels(),
          palette,
          width,
        )
      }
      table={{ columns: columns(), rows: rows() }}
      actions={<KpiChoice value={kpi().id} onChange={setKpi} />}
    />
  );
}
