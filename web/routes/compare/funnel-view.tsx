import { createMemo, For, type JSX, Show } from "solid-js";
import { toFunnelOption } from "../../charts/funnel";
import { format, say, t } from "../../i18n/language";
import { funnelOf, type Rate, type Verdict, verdictOf } from "../../numbers/control-limits";
import { paceText, valueText } from "../../numbers/kpi-text";
import { reportedIn } from "../../numbers/reported";
import { ChartCard } from "../../shell/chart";
import { Empty } from "../../ui/states";
import { w } from "./page";
import { type Compared, nameIn, numbersOf } from "./shared";
import "../../ui/legend.css";
import "./compare.css";

const VERDICTS: readonly Verdict[] = ["far-above", "above", "inside", "below", "far-below"];

/** Rate against size with control limits. Provisional numbers are left out. */
export function FunnelView(props: Compared): JSX.Element {
  const rates = createMemo(() =>
    numbersOf(props).flatMap((number) =>
      number.numerator !== null && number.denominator && !number.provisional
        ? [{ region: number.region, numerator: number.numerator, denominator: number.denominator }]
        : [],
    ),
  );
  const funnel = createMemo(() => funnelOf(rates(), props.kpi.display === "percent"));
  const points = createMemo(() => {
    const known = funnel();
    if (!known) return [];
    return rates().map((rate: Rate & { readonly region: string }) => ({
      name: nameIn(props, rate.region),
      value: rate.numerator / rate.denominator,
      size: rate.denominator,
      verdict: verdictOf(known, rate),
    }));
  });
  type Row = ReturnType<typeof points>[number];
  const verdict = (of: Verdict) => w().funnel.verdicts[of];
  const text = (value: number) => valueText(props.kpi, value, format());
  const columns = createMemo(() => [
    { id: "region", header: t().number.region, value: (row: Row) => row.name },
    {
      id: "value",
      header: say(props.kpi.label),
      numeric: true,
      value: (row: Row) => row.value,
      text: (row: Row) => text(row.value),
    },
    {
      id: "size",
      header: w().funnel.size,
      numeric: true,
      value: (row: Row) => row.size,
      text: (row: Row) => format().int(row.size),
    },
    { id: "verdict", header: w().funnel.verdict, value: (row: Row) => verdict(row.verdict) },
  ]);
  return (
    <Show when={funnel()} fallback={<Empty>{w().funnel.few}</Empty>}>
      {(known) => (
        <ChartCard
          title={w().funnel.title(say(props.kpi.label))}
          about={`${w().funnel.about} ${known().dispersion > 1 ? w().funnel.dispersion(format().decimal(Math.sqrt(known().dispersion), 1)) : ""}`}
          place={props.among}
          period={props.snapshot.period}
          asOf={props.snapshot.asOf}
          reported={reportedIn(numbersOf(props))}
          height={480}
          option={(palette) =>
            toFunnelOption(
              points(),
              known(),
              {
                size: `${w().funnel.size} (${say(props.kpi.unit)})`,
                rate: say(props.kpi.label),
                mean: w().funnel.mean,
                limits: w().funnel.limits,
                text,
                tick: (value) => paceText(props.kpi, value, format()),
                sizeText: (value) => format().int(value),
                verdict,
              },
              palette,
            )
          }
          table={{ columns: columns(), rows: points() }}
        >
          <ul class="legend">
            <For each={VERDICTS.filter((one) => points().some((point) => point.verdict === one))}>
              {(one) => (
                <li>
                  <span class={`legend-swatch legend-${one}`} /> {verdict(one)}
                </li>
              )}
            </For>
          </ul>
        </ChartCard>
      )}
    </Show>
  );
}
