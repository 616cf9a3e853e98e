import { createMemo, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { countsText, valueText } from "../../numbers/kpi-text";
import { rank } from "../../numbers/rank";
import { reportedIn } from "../../numbers/reported";
import type { RegionNumber } from "../../numbers/snapshot";
import { namedRegion, regionPath } from "../../queries/regions";
import { ExportMenu } from "../../shell/export-menu";
import { useKpi } from "../../shell/kpi-param";
import { regionNumberColumns } from "../../shell/region-number-columns";
import { useHref, useParam } from "../../shell/view-state";
import { afterPaint } from "../../ui/after-paint";
import { type Bar, Bars } from "../../ui/bars";
import { Card } from "../../ui/card";
import { Segmented } from "../../ui/segmented";
import { standingOf } from "../../ui/standing";
import type { Board } from "./board";
import { w } from "./words";

const ROWS = 10;
type Side = "best" | "worst";

/** The regions below this one, best or worst first; those that must not be ranked are named apart. */
export function Ranking(props: { board: Board }): JSX.Element {
  const [chosen] = useKpi();
  // The choice stands on the map, which answers first.
  const late = afterPaint(chosen);
  const kpi = () => late() ?? chosen();
  const [side, setSide] = useParam("rank", "worst");
  const href = useHref();
  const order = createMemo(() =>
    rank(props.board.now, kpi().id, props.board.parts, kpi().direction === "higher"),
  );
  const rows = () =>
    side() === "best" ? order().ranked.slice(0, ROWS) : order().ranked.slice(-ROWS).reverse();
  const bar = (number: RegionNumber): Bar => {
    const region = namedRegion(number.region, props.board.period);
    return {
      key: number.region,
      name: region?.name ?? number.region,
      value: number.value,
      text: valueText(kpi(), number.value, format()),
      note: countsText(number, format()),
      standing: standingOf(number, props.board.open),
      mark: number.pace,
      provisional: number.provisional,
      href: region && href(regionPath(region)),
    };
  };
  const max = () =>
    Math.max(...order().ranked.map((number) => Math.max(number.value ?? 0, number.pace ?? 0)), 0) || 1;
  const unranked = () =>
    format().list(
      order().unranked.map((number) => namedRegion(number.region, props.board.period)?.name ?? number.region),
    );
  return (
    <Card
      title={`${w().ranking.title}: ${say(kpi().label)}`}
      about={w().ranking.about(format().int(order().ranked.length), format().int(order().unranked.length))}
      actions={
        <>
          <Segmented<Side>
            label={w().ranking.title}
            value={side() as Side}
            options={[
              { value: "worst", label: w().ranking.worst },
              { value: "best", label: w().ranking.best },
            ]}
            onChange={setSide}
          />
          <ExportMenu
            title={`${w().ranking.title}: ${say(kpi().label)}, ${props.board.region.name}`}
            period={props.board.period}
            asOf={props.board.now.asOf}
            reported={reportedIn([...order().ranked, ...order().unranked])}
            table={{
              columns: regionNumberColumns(props.board.period, props.board.open),
              rows: [...order().ranked, ...order().unranked],
            }}
            picture={() => [{ title: "", bars: rows().map(bar), max: max() }]}
          />
        </>
      }
    >
      <Show when={rows().length > 0} fallback={<p class="muted">{t().error.empty}</p>}>
        <Bars bars={rows().map(bar)} label={w().ranking.title} max={max()} />
      </Show>
      <Show when={order().unranked.length > 0 && order().unranked.length <= 12}>
        <p class="small muted">{w().ranking.unranked(unranked())}</p>
      </Show>
      <a class="small" href={href("/compare", { kpi: kpi().id, within: props.board.region.code })}>
        {w().ranking.all}
      </a>
    </Card>
  );
}
