import { kpiOf } from "@pantau/domain";
import { createMemo, type JSX, Show } from "solid-js";
import { format } from "../../i18n/language";
import { countsText, valueText } from "../../numbers/kpi-text";
import { rank } from "../../numbers/rank";
import { namedRegion, regionPath } from "../../queries/regions";
import { useHref } from "../../shell/view-state";
import { Bars } from "../../ui/bars";
import { Card } from "../../ui/card";
import { standingOf } from "../../ui/standing";
import type { Board } from "./board";
import { w } from "./words";

/** How much has been reported, how much in time, and where the most is missing. */
export function Reporting(props: { board: Board }): JSX.Element {
  const href = useHref();
  const kpi = kpiOf("reporting-completeness");
  const number = () => props.board.now.number(props.board.region.code, "reporting-completeness");
  const timely = () => props.board.now.number(props.board.region.code, "reporting-timeliness");
  const least = createMemo(() =>
    rank(props.board.now, "reporting-completeness", props.board.parts, true).ranked.slice(-5).reverse(),
  );
  return (
    <Show when={kpi && number()}>
      {(n) => (
        <Card
          title={w().reporting.title}
          about={`${w().reporting.about(format().int(n().numerator), format().int(n().denominator))} ${w().reporting.timely(format().percent(timely()?.value ?? null))}`}
        >
          <h3>{w().reporting.least}</h3>
          <Bars
            label={w().reporting.least}
            max={1}
            bars={least().map((part) => {
              const region = namedRegion(part.region, props.board.period);
              return {
                key: part.region,
                name: region?.name ?? part.region,
                value: part.value,
                text: kpi ? valueText(kpi, part.value, format()) : "",
                note: countsText(part, format()),
                standing: standingOf(part, props.board.open),
                href: region && href(regionPath(region)),
              };
            })}
          />
          <a class="small" href={href("/reporting", { region: props.board.region.code })}>
            {w().reporting.go}
          </a>
        </Card>
      )}
    </Show>
  );
}
