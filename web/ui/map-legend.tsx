import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/language";
import "./legend.css";
import "./status.css";

/** What the fills mean, in words. */
export function MapLegend(props: { status: boolean; range: readonly string[] }): JSX.Element {
  return (
    <ul class="legend" aria-label={t().legend.title}>
      <Show
        when={props.status}
        fallback={
          <li>
            {props.range[0]}
            <For each={[1, 2, 3, 4, 5]}>
              {(step) => <span class="legend-swatch" style={{ background: `var(--seq-${step})` }} />}
            </For>
            {props.range[1]}
          </li>
        }
      >
        <For each={["on-track", "behind", "critical"] as const}>
          {(standing) => (
            <li>
              <span class={`legend-swatch fill-${standing}`} /> {t().status[standing]}
            </li>
          )}
        </For>
      </Show>
      <li>
        <span class="legend-swatch fill-no-data" /> {t().legend.missing}
      </li>
      <li>
        <span class="legend-swatch legend-provisional" /> {t().legend.provisional}
      </li>
    </ul>
  );
}
