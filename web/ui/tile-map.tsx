import { createMemo, For, type JSX } from "solid-js";
import { afterPaint } from "./after-paint";
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
/** From a tile's place to its edge: tiles do not touch. */
const GAP = 2.8;
/** A square with round corners, from the beginning of its upper edge. */
const OUTLINE = "h26.4a4,4 0 0 1 4,4v26.4a4,4 0 0 1-4,4h-26.4a4,4 0 0 1-4-4v-26.4a4,4 0 0 1 4-4z";

/**
 * Regions as equal tiles. One stop of the Tab key; arrows go from tile to tile, Enter opens. What
 * is under the pointer or has the focus is said in words below the map.
 *
 * Colours are drawn as one shape per colour and the links lie above them: another indicator then
 * changes a dozen elements before the next frame, not 514 (bench/interaction.ts). What the links say
 * follows in the frame after.
 */
export function TileMap(props: { tiles: readonly MapTile[]; label: string; hint: string }): JSX.Element {
  const focus = makeMapFocus(() => props.tiles);
  const late = afterPaint(() => props.tiles);
  const tiles = byKey(() => late() ?? props.tiles);
  const shapes = byKey(() => shapesByFill(props.tiles));
  const marked = byKey(() => props.tiles.filter(({ mark }) => mark));
  const extent = createMemo(() => ({
    columns: Math.max(...props.tiles.map((tile) => tile.column), 0) + 1,
    rows: Math.max(...props.tiles.map((tile) => tile.row), 0) + 1,
  }));
  return (
    <div>
      <div class="map-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links has no other element */}
        <svg
          class={`tile-map ${extent().columns > 9 ? "tile-map-wide" : ""}`}
          viewBox={`0 0 ${extent().columns * SIDE} ${extent().rows * SIDE}`}
          role="group"
          aria-label={props.label}
        >
          <For each={shapes.keys()}>{(fill) => <path class={fill} d={shapes.of(fill)().path} />}</For>
          <For each={marked.keys()}>
            {(key) => {
              const tile = marked.of(key);
              const x = () => (tile().column + 0.5) * SIDE;
              const ink = () => ({ fill: tile().ink });
              return (
                <>
                  <text
                    class="tile-label"
                    x={x()}
                    y={(tile().row + (tile().value ? 0.45 : 0.62)) * SIDE}
                    style={ink()}
                  >
                    {tile().mark}
                  </text>
                  <text class="tile-label tile-value" x={x()} y={(tile().row + 0.77) * SIDE} style={ink()}>
                    {tile().value}
                  </text>
                </>
              );
            }}
          </For>
          <For each={tiles.keys()}>
            {(key) => {
              const tile = tiles.of(key);
              // Apart from the address, which changes by itself: sentences are the dear part.
              const label = createMemo(() => tile().label);
              return (
                // The group tells the compiler that this link is a drawing's, not HTML's; classes go on it.
                <g class={tile().provisional ? "tile-provisional" : ""}>
                  <a
                    ref={focus.ref(key)}
                    href={tile().href}
                    aria-label={label()}
                    tabindex={focus.tabIndex(key)}
                    onKeyDown={(event) => focus.onKeyDown(tile(), event)}
                    onFocus={() => focus.onFocus(key)}
                    onPointerEnter={() => focus.onPointerEnter(key)}
                    onPointerLeave={focus.onPointerLeave}
                  >
                    <path d={square(tile())} />
                  </a>
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

/** All tiles of one colour as one path. */
function shapesByFill(tiles: readonly MapTile[]): { readonly key: string; readonly path: string }[] {
  const paths = new Map<string, string>();
  for (const tile of tiles) paths.set(tile.fill, (paths.get(tile.fill) ?? "") + square(tile));
  return [...paths].map(([key, path]) => ({ key, path }));
}

function square({ column, row }: MapTile): string {
  return `M${column * SIDE + GAP + 4},${row * SIDE + GAP}${OUTLINE}`;
}
