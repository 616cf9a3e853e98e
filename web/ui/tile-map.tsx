import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { neighbour } from "./tile-moves";
import "./legend.css";
import "./tile-map.css";
import "./status.css";

export interface MapTile {
  readonly key: string;
  readonly column: number;
  readonly row: number;
  /** Short text on the tile, e.g. the province's code; none on small tiles. */
  readonly mark?: string;
  readonly value?: string;
  /** `fill-…` or `seq-…`. */
  readonly fill: string;
  /** Whether dark text is needed on this fill. */
  readonly darkText?: boolean;
  readonly provisional?: boolean;
  /** Name, value and status in words. */
  readonly label: string;
  readonly href: string;
}

/**
 * Regions as equal tiles. One stop of the Tab key; arrows go from tile to tile, Enter opens. What
 * is under the pointer or has the focus is said in words below the map.
 */
export function TileMap(props: { tiles: readonly MapTile[]; label: string; hint: string }): JSX.Element {
  const [current, setCurrent] = createSignal<string>();
  const [shown, setShown] = createSignal<string>();
  const extent = createMemo(() => ({
    columns: Math.max(...props.tiles.map((tile) => tile.column), 0) + 1,
    rows: Math.max(...props.tiles.map((tile) => tile.row), 0) + 1,
  }));
  const stop = () => current() ?? props.tiles[0]?.key;
  const links = new Map<string, { focus(): void }>();
  const move = (event: KeyboardEvent, from: MapTile) => {
    const to = neighbour(props.tiles, from, event.key);
    if (!to) return;
    event.preventDefault();
    setCurrent(to.key);
    links.get(to.key)?.focus();
  };
  return (
    <div>
      <div class="map-scroll">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links has no other element */}
        <svg
          class="tile-map"
          viewBox={`0 0 ${extent().columns} ${extent().rows}`}
          role="group"
          aria-label={props.label}
        >
          <For each={props.tiles}>
            {(tile) => (
              // The group tells the compiler that this link is a drawing's, not HTML's; classes go on it.
              <g class={tile.provisional ? "tile-provisional" : ""}>
                <a
                  ref={(element) => links.set(tile.key, element)}
                  href={tile.href}
                  aria-label={tile.label}
                  tabindex={stop() === tile.key ? 0 : -1}
                  onKeyDown={(event) => move(event, tile)}
                  onFocus={() => {
                    setCurrent(tile.key);
                    setShown(tile.label);
                  }}
                  onPointerEnter={() => setShown(tile.label)}
                  onPointerLeave={() => setShown(undefined)}
                >
                  <rect
                    class={tile.fill}
                    x={tile.column + 0.04}
                    y={tile.row + 0.04}
                    width="0.92"
                    height="0.92"
                    rx="0.1"
                  />
                </a>
                <Show when={tile.mark}>
                  <text
                    class="tile-label"
                    x={tile.column + 0.5}
                    y={tile.row + (tile.value ? 0.45 : 0.62)}
                    style={{ fill: tile.darkText ? "#10181b" : "#fff" }}
                  >
                    {tile.mark}
                  </text>
                  <text
                    class="tile-label tile-value"
                    x={tile.column + 0.5}
                    y={tile.row + 0.77}
                    style={{ fill: tile.darkText ? "#10181b" : "#fff" }}
                  >
                    {tile.value}
                  </text>
                </Show>
              </g>
            )}
          </For>
        </svg>
      </div>
      <p class="map-tip muted no-print" aria-hidden="true">
        {shown() ?? props.hint}
      </p>
    </div>
  );
}
