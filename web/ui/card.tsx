import { createUniqueId, type JSX, Show } from "solid-js";
import "./card.css";

/** A panel with its own heading; the heading names the region to screen readers. */
export function Card(props: {
  title: JSX.Element;
  about?: JSX.Element;
  actions?: JSX.Element;
  class?: string;
  children: JSX.Element;
}): JSX.Element {
  const id = createUniqueId();
  return (
    <section class={`card ${props.class ?? ""}`} aria-labelledby={id}>
      <div class="card-head">
        <div>
          <h2 id={id}>{props.title}</h2>
          <Show when={props.about}>
            <p>{props.about}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="card-actions no-print">{props.actions}</div>
        </Show>
      </div>
      {props.children}
    </section>
  );
}
