import { createMemo, For, type JSX, Show } from "solid-js";
import { courseShape } from "./course-path";
import "./course.css";

export interface CourseLine {
  readonly role: "main" | "province" | "nation" | "pace";
  readonly values: readonly (number | null)[];
}

/** A year in small: twelve months, zero at the bottom, missing months open. */
export function Course(props: {
  lines: readonly CourseLine[];
  months: readonly string[];
  /** The last known value, as people read it. */
  valueText: (value: number) => string;
  label: string;
  /** The same top for several courses, so that they can be compared. */
  top?: number;
}): JSX.Element {
  const shape = createMemo(() => courseShape(props.lines, props.top));
  return (
    <svg class="course" viewBox="0 0 240 96" role="img" aria-label={props.label}>
      <path class="base" d="M4 78.5H200" />
      <For each={shape().paths}>{(path) => <path class={path.role} d={path.d} />}</For>
      <For each={props.months}>
        {(month, i) => (
          <Show when={i() % 3 === 0 || i() === props.months.length - 1}>
            <text
              x={4 + i() * (196 / Math.max(1, props.months.length - 1))}
              y="92"
              text-anchor={i() === 0 ? "start" : "middle"}
            >
              {month}
            </text>
          </Show>
        )}
      </For>
      <Show when={shape().last}>
        {(last) => (
          <text class="value" x={last().x + 6} y={Math.max(12, last().y + 4)}>
            {props.valueText(last().value)}
          </text>
        )}
      </Show>
    </svg>
  );
}
