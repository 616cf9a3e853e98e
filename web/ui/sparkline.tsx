import { createMemo, For, type JSX, Show } from "solid-js";
import { type SparkPoint, sparkShape } from "./sparkline-path";
import "./sparkline.css";

const WIDTH = 200;
const HEIGHT = 44;

/** The year's course against pace. A picture to readers: `label` says it in words. */
export function Sparkline(props: { points: readonly SparkPoint[]; label: string }): JSX.Element {
  const shape = createMemo(() => sparkShape(props.points, WIDTH, HEIGHT));
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={props.label}
    >
      <path class="sparkline-pace" d={shape().pace} vector-effect="non-scaling-stroke" />
      <path class="sparkline-line" d={shape().line} vector-effect="non-scaling-stroke" />
      <For each={shape().lone}>
        {(at) => (
          <path
            class="sparkline-line sparkline-alone"
            d={`M${at.x} ${at.y}h0.01`}
            vector-effect="non-scaling-stroke"
          />
        )}
      </For>
      <Show when={shape().last}>
        {(at) => (
          <path
            class="sparkline-line sparkline-latest"
            d={`M${at().x} ${at().y}h0.01`}
            vector-effect="non-scaling-stroke"
          />
        )}
      </Show>
    </svg>
  );
}
