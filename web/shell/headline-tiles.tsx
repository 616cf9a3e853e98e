import type { SeriesAnswer } from "@pantau/api";
import { addMonths, kpiOf, monthOf } from "@pantau/domain";
import { createMemo, For, type JSX } from "solid-js";
import { format } from "../i18n/language";
import type { Snapshot } from "../numbers/snapshot";
import { pointsOf } from "../queries/numbers";
import { KpiTile } from "../ui/kpi-tile";
import { NumberMenu } from "./number-menu";
import { useHref } from "./view-state";

/** Tiles of some indicators of one region, each with its course over the year. */
export function HeadlineTiles(props: {
  region: string;
  snapshot: Snapshot;
  series: SeriesAnswer | undefined;
  open: boolean;
  kpis: readonly string[];
  /** Names the group to screen readers. */
  title: string;
}): JSX.Element {
  const href = useHref();
  const period = () => props.snapshot.period;
  const shown = createMemo(() =>
    props.kpis.flatMap((id) => {
      const kpi = kpiOf(id);
      const number = props.snapshot.number(props.region, id);
      return kpi && number ? [{ kpi, number }] : [];
    }),
  );
  const course = (id: string) => pointsOf(props.series, props.region, id).slice(0, monthOf(period()));
  const before = (id: string) => {
    const month = monthOf(period());
    const point = month > 1 ? course(id)[month - 2] : undefined;
    return point && { value: point.value, month: format().monthShort(addMonths(period(), -1)) };
  };
  return (
    <section>
      <h2 class="sr-only">{props.title}</h2>
      <div class={`tiles tiles-${tileColumns(shown().length)}`}>
        <For each={shown()}>
          {({ kpi, number }) => (
            <KpiTile
              kpi={kpi}
              number={number}
              course={course(kpi.id)}
              before={before(kpi.id)}
              month={format().monthShort(period())}
              open={props.open}
              href={href(`/indicators/${kpi.id}`)}
              menu={<NumberMenu number={number} period={period()} class="menu-more" />}
            />
          )}
        </For>
      </div>
    </section>
  );
}

/** As many columns on wide screens as leave no row with a lonely tile. */
function tileColumns(count: number): number {
  return count % 3 === 0 || count < 3 ? 3 : count % 4 === 0 ? 4 : 3;
}
