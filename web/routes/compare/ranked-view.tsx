import { createMemo, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { countsText, valueText } from "../../numbers/kpi-text";
import { rank } from "../../numbers/rank";
import type { RegionNumber } from "../../numbers/snapshot";
import { namedRegion, regionPath } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { type Bar, Bars } from "../../ui/bars";
import { Card } from "../../ui/card";
import { standingOf } from "../../ui/standing";
import { w } from "./page";
import type { Compared } from "./shared";

/** Best first; regions with provisional numbers below, without a place. */
export function RankedView(props: Compared): JSX.Element {
  const href = useHref();
  const order = createMemo(() =>
    rank(props.snapshot, props.kpi.id, props.regions, props.kpi.direction === "higher"),
  );
  const max = () =>
    Math.max(
      ...[...order().ranked, ...order().unranked].map((number) =>
        Math.max(number.value ?? 0, number.pace ?? 0),
      ),
      0,
    ) || 1;
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
  return (
    <Card title={w().ranked.title(say(props.kpi.label))}>
      <Bars
        label={w().ranked.title(say(props.kpi.label))}
        max={max()}
        bars={order().ranked.map((number, i) => bar(number, i + 1))}
      />
      <Show when={order().unranked.length > 0}>
        <h3>{w().ranked.unranked}</h3>
        <Bars label={w().ranked.unranked} max={max()} bars={order().unranked.map((number) => bar(number))} />
      </Show>
    </Card>
  );
}
