import { createMemo, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { countsText, valueText } from "../../numbers/kpi-text";
import { placesOf } from "../../numbers/places";
import { rank } from "../../numbers/rank";
import { reportedIn } from "../../numbers/reported";
import type { RegionNumber } from "../../numbers/snapshot";
import { namedRegion, regionPath } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { regionNumberColumns } from "../../shell/region-number-columns";
import { useHref } from "../../shell/view-state";
import { type Bar, type BarGroup, Bars } from "../../ui/bars";
import { Card } from "../../ui/card";
import { standingOf } from "../../ui/standing";
import { BarsLegend } from "./bars-legend";
import { w } from "./page";
import type { Compared } from "./shared";

/** Best first; regions with provisional numbers below, without a place. */
export function RankedView(props: Compared): JSX.Element {
  const href = useHref();
  const order = createMemo(() =>
    rank(props.snapshot, props.kpi.id, props.regions, props.kpi.direction === "higher"),
  );
  const places = createMemo(() => placesOf(order().ranked.map((number) => number.value)));
  const all = () => [...order().ranked, ...order().unranked];
  const max = () => Math.max(...all().map((number) => Math.max(number.value ?? 0, number.pace ?? 0)), 0) || 1;
  const bar = (number: RegionNumber, place?: number): Bar => {
    const region = namedRegion(number.region, props.snapshot.period);
    const name = region?.name ?? number.region;
    return {
      key: number.region,
      name: place === undefined ? name : `${place}. ${name}`,
      value: number.value,
      text: valueText(props.kpi, number.value, format()),
      note: number.value === null ? undefined : countsText(number, format()),
      standing: standingOf(number, props.open),
      mark: number.pace,
      provisional: number.provisional,
      href: region && href(regionPath(region)),
    };
  };
  const groups = createMemo((): BarGroup[] =>
    [
      { title: "", max: max(), bars: order().ranked.map((number, i) => bar(number, places()[i])) },
      { title: w().ranked.unranked, max: max(), bars: order().unranked.map((number) => bar(number)) },
    ].filter(({ bars }) => bars.length > 0),
  );
  return (
    <Card
      title={w().ranked.title(say(props.kpi.label))}
      actions={
        <ExportMenu
          title={`${w().ranked.title(say(props.kpi.label))}: ${props.among}`}
          period={props.snapshot.period}
          asOf={props.snapshot.asOf}
          reported={reportedIn(all())}
          table={{ columns: regionNumberColumns(props.snapshot.period, props.open), rows: all() }}
          picture={groups}
        />
      }
    >
      <BarsLegend numbers={all()} kpi={props.kpi} open={props.open} />
      <For each={groups()}>
        {(group) => (
          <>
            <Show when={group.title}>
              <h3>{group.title}</h3>
            </Show>
            <Bars
              label={group.title || w().ranked.title(say(props.kpi.label))}
              max={group.max}
              bars={group.bars}
            />
          </>
        )}
      </For>
    </Card>
  );
}
