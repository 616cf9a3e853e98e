import { For, type JSX, Show } from "solid-js";
import "./facts.css";

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The value as a number, for files. */
  readonly amount?: number | null;
  /** What the value is made of. */
  readonly note?: string;
}

/** Names and values, a line each. */
export function Facts(props: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      <For each={props.facts}>
        {(fact) => (
          <div>
            <dt>{fact.label}</dt>
            <dd>
              <strong>{fact.value}</strong>
              <Show when={fact.note}>
                <small class="muted">{fact.note}</small>
              </Show>
            </dd>
          </div>
        )}
      </For>
    </dl>
  );
}
