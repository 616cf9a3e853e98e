import { createMemo, For, type JSX, Show } from "solid-js";
import { byKey } from "./by-key";
import { type MapPlace, makeMapFocus } from "./map-focus";
import "./legend.css";
import "./tile-map.css";
import "./status.css";

export interface MapTile extends MapPlace {
  /** Short text on the tile, e.g. the province's code; none on small tiles. */
  readonly mark?: string;
  readonly value?: string;
  /** `fill-…` or `seq-…`. */
  readonly fill: string;
  /** Colour of text that reads well on this fill. */
  readonly ink: string;
  readonly provisional?: boolean;
  readonly href: string;
}

/** Side of a tile on the drawing. Pixels or so: hatching and letters have their sizes in them. */
const SIDE = 40;

/**
 * Regions as equal tiles. One stop of the Tab key; arrows go from tile to tile, Enter opens. What
 * is under the pointer or has the focus is said in words below the map.
 */
export function TileMap(props: { tiles: readonly MapTile[]; label: string; hint: string }): JSX.Element {
  const focus = makeMapFocus(() => props.tiles);
  const tiles = byKey(() => props.tiles);
  const extent = createMemo(() => ({
    columns: Math.max(...props.tiles.map((tile) => tile.column), 0) + 1,
    rows: Math.max(...props.tiles.map((tile) => tile.row), 0) + 1,
  }));
  return (
    <div>
      <div class="map-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links has no other element */}
        <svg
          class="tile-map"
          viewBox={`0 0 ${extent().columns * SIDE} ${extent().rows * SIDE}`}
          role="group"
          aria-label={props.label}
        >
          <For each={tiles.keys()}>
            {(key) => {
              const tile = tiles.of(key);
              const ink = () => ({ fill: tile().ink });
              return (
                // The group tells the compiler that this link is a drawing's, not HTML's; classes go on it.
                <g class={tile().provisional ? "tile-provisional" : ""}>
                  <a
                    ref={focus.ref(key)}
                    href={tile().href}
                    aria-label={tile().label}
                    tabindex={focus.tabIndex(key)}
                    onKeyDown={(event) => focus.onKeyDown(tile(), event)}
                    onFocus={() => focus.onFocus(key)}
                    onPointerEnter={() => focus.onPointerEnter(key)}
                    onPointerLeave={focus.onPointerLeave}
                  >
                    <rect
                      class={tile().fill}
                      x={(tile().column + 0.04) * SIDE}
                      y={(tile().row + 0.04) * SIDE}
                      width={0.92 * SIDE}
                      height={0.92 * SIDE}
                      rx={0.1 * SIDE}
                    />
                  </a>
                  <Show when={tile().mark}>
                    <text
                      class="tile-label"
                      x={(tile().column + 0.5) * SIDE}
                      y={(tile().row + (tile().value ? 0.45 : 0.62)) * SIDE}
                      style={ink()}
                    >
                      {tile().mark}
                    </text>
                    <text
                      class="tile-label tile-value"
                      x={(tile().column + 0.5) * SIDE}
                      y={(tile().row + 0.77) * SIDE}
                      style={ink()}
                    >
                      {tile().value}
                    </text>
                  </Show>
                </g>
              );
            }}
          </For>
        </svg>
      </div>
      <p class="map-tip muted no-print" aria-hidden="true">
        {focus.said() ?? props.hint}
      </p>
    </div>
  );
}
