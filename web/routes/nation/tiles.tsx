import { addMonths, kpiOf, monthOf } from "@pantau/domain";
import { createMemo, For, type JSX } from "solid-js";
import { format } from "../../i18n/language";
import { pointsOf } from "../../queries/numbers";
import { NumberMenu } from "../../shell/number-menu";
import { useHref } from "../../shell/view-state";
import { KpiTile } from "../../ui/kpi-tile";
import type { Board } from "./board";
import { w } from "./page";

/** What the morning begins with; all others are in the table below. */
const HEADLINE = [
  "graduation-independent",
  "bsb-completion",
  "p2k2-attendance",
  "staff-trained",
  "kks-custody",
  "debt-resolution",
];

export function Tiles(props: { board: Board }): JSX.Element {
  const href = useHref();
  const shown = createMemo(() =>
    HEADLINE.flatMap((id) => {
      const kpi = kpiOf(id);
      const number = props.board.now.number(props.board.region.code, id);
      return kpi && number ? [{ kpi, number }] : [];
    }),
  );
  const course = (id: string) =>
    pointsOf(props.board.series, props.board.region.code, id).slice(0, monthOf(props.board.period));
  const before = (id: string) => {
    const month = monthOf(props.board.period);
    const point = month > 1 ? course(id)[month - 2] : undefined;
    return point && { value: point.value, month: format().monthShort(addMonths(props.board.period, -1)) };
  };
  return (
    <section aria-labelledby="headline">
      <h2 class="sr-only" id="headline">
        {w().headline}
      </h2>
      <div class="tiles tiles-3">
        <For each={shown()}>
          {({ kpi, number }) => (
            <KpiTile
              kpi={kpi}
              number={number}
              course={course(kpi.id)}
              before={before(kpi.id)}
              month={format().monthShort(props.board.period)}
              open={props.board.open}
              href={href(`/indicators/${kpi.id}`)}
              menu={<NumberMenu number={number} period={props.board.period} class="menu-more" />}
            />
          )}
        </For>
      </div>
    </section>
  );
}
