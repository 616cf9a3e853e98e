import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/language";
import { byKey } from "./by-key";
import type { Standing } from "./standing";
import "./bars.css";
import "./status.css";

export interface Bar {
  readonly key: string;
  readonly name: string;
  /** null: missing, hatched. */
  readonly value: number | null;
  /** The value as people read it. */
  readonly text: string;
  /** A smaller second line, e.g. numerator and denominator. */
  readonly note?: string;
  readonly standing: Standing;
  /** Marked at this value, e.g. the pace. */
  readonly mark?: number | null;
  readonly provisional?: boolean;
  /** Where the name leads. */
  readonly href?: string;
}

/** Bars that belong together, all on one scale. */
export interface BarGroup {
  /** Empty where the card's own title says enough. */
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly max?: number;
}

/** Horizontal bars from zero, each with its value in words. A list to screen readers. */
export function Bars(props: { bars: readonly Bar[]; label: string; max?: number }): JSX.Element {
  const bars = byKey(() => props.bars);
  const max = () =>
    props.max ?? (Math.max(...props.bars.flatMap((bar) => [bar.value ?? 0, bar.mark ?? 0])) || 1);
  const share = (value: number) => `${Math.min(100, (value / max()) * 100).toFixed(2)}%`;
  const inner = (bar: () => Bar) => (
    <>
      <span class="bar-name">{bar().name.replace("/", "/\u200b")}</span>
      <span class="bar-track" aria-hidden="true">
        <span class={`bar-fill fill-${bar().standing}`} style={{ width: share(bar().value ?? max()) }} />
        <Show when={bar().mark !== undefined && bar().mark !== null}>
          <span class="bar-pace" style={{ left: share(bar().mark ?? 0) }} />
        </Show>
      </span>
      <span class="bar-value">
        {bar().text}
        <span class="sr-only">
          {/* A plain count has neither target nor pace: nothing is to be said of them. */}
          {bar().mark === undefined && bar().standing === "no-target"
            ? ""
            : `, ${t().status[bar().standing]}`}
          {bar().provisional ? `, ${t().number.provisional}` : ""}
        </span>
        <Show when={bar().note}>
          <small>{bar().note}</small>
        </Show>
      </span>
    </>
  );
  return (
    <ul class="bars" aria-label={props.label}>
      <For each={bars.keys()}>
        {(key) => {
          const bar = bars.of(key);
          return (
            <li>
              <Show
                when={bar().href}
                fallback={
                  <div class="bar" classList={{ "bar-provisional": bar().provisional }}>
                    {inner(bar)}
                  </div>
                }
              >
                {(href) => (
                  <a class="bar" classList={{ "bar-provisional": bar().provisional }} href={href()}>
                    {inner(bar)}
                  </a>
                )}
              </Show>
            </li>
          );
        }}
      </For>
    </ul>
  );
}
