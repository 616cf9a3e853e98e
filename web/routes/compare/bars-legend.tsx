import type { Kpi } from "@pantau/domain";
import { For, type JSX, Show } from "solid-js";
import { format, t } from "../../i18n/language";
import { paceText } from "../../numbers/kpi-text";
import type { RegionNumber } from "../../numbers/snapshot";
import { type Standing, standingOf } from "../../ui/standing";
import "../../ui/legend.css";
import "./compare.css";

const STANDINGS: readonly Standing[] = ["on-track", "behind", "critical", "open", "no-data"];

/** What the colours, the paleness and the stroke of ranked bars mean; only what is there. */
export function BarsLegend(props: {
  numbers: readonly RegionNumber[];
  kpi: Kpi;
  open: boolean;
}): JSX.Element {
  const standings = () => {
    const there = new Set(props.numbers.map((number) => standingOf(number, props.open)));
    return STANDINGS.filter((standing) => there.has(standing));
  };
  /** The one pace of all; regions may have targets of their own. */
  const pace = () => {
    const paces = new Set(props.numbers.map((number) => number.pace));
    const [only] = paces;
    return paces.size === 1 && only != null ? ` ${paceText(props.kpi, only, format())}` : "";
  };
  const some = (is: (number: RegionNumber) => boolean) => props.numbers.some(is);
  return (
    <Show when={standings().length > 0}>
      <ul class="legend" aria-label={t().legend.title}>
        <For each={standings()}>
          {(standing) => (
            <li>
              <span class={`legend-swatch fill-${standing}`} /> {t().status[standing]}
            </li>
          )}
        </For>
        <Show when={some((number) => number.provisional && number.value !== null)}>
          <li>
            <span class="legend-swatch legend-pale" /> {t().legend.provisional}
          </li>
        </Show>
        <Show when={some((number) => number.pace !== null)}>
          <li>
            <span class="legend-pace" /> {t().number.pace}
            {pace()}
          </li>
        </Show>
      </ul>
    </Show>
  );
}
