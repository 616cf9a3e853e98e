import type { SeriesAnswer } from "@pantau/api";
import { addMonths, type Kpi, kpiOf, monthOf } from "@pantau/domain";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format } from "../i18n/language";
import type { Snapshot } from "../numbers/snapshot";
import { pointsUpTo } from "../queries/numbers";
import { KpiTile } from "../ui/kpi-tile";
import { makeTurns } from "../ui/turns";
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
  /** What stands beside or under them; made when they all stand, so that none pushes it away. */
  children?: JSX.Element;
}): JSX.Element {
  const href = useHref();
  const period = () => props.snapshot.period;
  const number = (id: string) => props.snapshot.number(props.region, id);
  // By name: a tile stays where it is and says another month's number.
  const shown = createMemo(() => props.kpis.filter((id) => kpiOf(id) && number(id)));
  const turn = makeTurns(props.kpis.length);
  const course = (id: string) => pointsUpTo(period(), props.series, props.region, id);
  const before = (id: string) => {
    const month = monthOf(period());
    if (month === 1) return undefined;
    return { value: course(id)[month - 2]?.value, month: format().monthShort(addMonths(period(), -1)) };
  };
  return (
    <>
      <section aria-busy={turn() < shown().length}>
        <h2 class="sr-only">{props.title}</h2>
        <div class={`tiles tiles-${tileColumns(shown().length)}`}>
          <For each={shown().slice(0, turn())}>
            {(id) => (
              <Show when={number(id)}>
                {(now) => (
                  <KpiTile
                    kpi={kpiOf(id) as Kpi}
                    number={now()}
                    course={course(id)}
                    before={before(id)}
                    month={format().monthShort(period())}
                    open={props.open}
                    href={href(`/indicators/${id}`)}
                    menu={<NumberMenu number={now()} period={period()} class="menu-more" />}
                  />
                )}
              </Show>
            )}
          </For>
        </div>
      </section>
      <Show when={turn() >= shown().length}>{props.children}</Show>
    </>
  );
}

/** As many columns on wide screens as leave no row with a lonely tile. */
function tileColumns(count: number): number {
  return count % 4 === 0 && count % 3 !== 0 ? 4 : 3;
}
