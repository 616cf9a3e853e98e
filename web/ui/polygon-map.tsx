import type { ShapeMap } from "@pantau/regions";
import { createMemo, For, type JSX, Show } from "solid-js";
import { byKey } from "./by-key";
import { makeMapFocus } from "./map-focus";
import type { MapTile } from "./tile-map";
import "./legend.css";
import "./polygon-map.css";
import "./status.css";

/** A letter's width on the drawing, in its units. */
const LETTER = 9;

/** Regions in their own outlines; what they say and where they lead is as on the tiles. */
export function PolygonMap(props: {
  map: ShapeMap;
  tiles: readonly MapTile[];
  label: string;
  hint: string;
}): JSX.Element {
  const drawn = createMemo(() => {
    const tiles = new Map(props.tiles.map((tile) => [tile.key, tile]));
    return props.map.shapes.flatMap((shape) => {
      const tile = tiles.get(shape.key);
      const [x, y] = shape.centre;
      return tile ? [{ ...tile, shape, column: x, row: y }] : [];
    });
  });
  const focus = makeMapFocus(drawn);
  const regions = byKey(drawn);
  const values = byKey(() => drawn().filter(hasRoom));
  return (
    <div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing of links has no other element */}
      <svg
        class="polygon-map"
        viewBox={`0 0 ${props.map.width} ${props.map.height}`}
        role="group"
        aria-label={props.label}
      >
        <For each={regions.keys()}>
          {(key) => {
            const region = regions.of(key);
            return (
              // The group tells the compiler that this link is a drawing's, not HTML's.
              <g class={region().provisional ? "polygon-provisional" : ""}>
                <a
                  ref={focus.ref(key)}
                  href={region().href}
                  aria-label={region().label}
                  tabindex={focus.tabIndex(key)}
                  onKeyDown={(event) => focus.onKeyDown(region(), event)}
                  onFocus={() => focus.onFocus(key)}
                  onPointerEnter={() => focus.onPointerEnter(key)}
                  onPointerLeave={focus.onPointerLeave}
                >
                  <path class={region().fill} d={region().shape.path} />
                </a>
              </g>
            );
          }}
        </For>
        <For each={values.keys()}>
          {(key) => {
            const region = values.of(key);
            return (
              <text class="polygon-label" x={region().column} y={region().row} style={{ fill: region().ink }}>
                {region().value}
              </text>
            );
          }}
        </For>
      </svg>
      <Show when={drawn().length < props.tiles.length}>
        <MissingNames all={props.tiles} drawn={drawn()} />
      </Show>
      <p class="map-tip muted no-print" aria-hidden="true">
        {focus.said() ?? props.hint}
      </p>
    </div>
  );
}

/** The value is written where it fits into the region's largest part. */
function hasRoom(region: MapTile & { readonly shape: { readonly room: number } }): boolean {
  return region.value !== undefined && region.shape.room > region.value.length * LETTER;
}

/** Regions that the boundary file does not have, so that nothing is lost from sight. */
function MissingNames(props: {
  all: readonly MapTile[];
  drawn: readonly { readonly key: string }[];
}): JSX.Element {
  const there = createMemo(() => new Set(props.drawn.map(({ key }) => key)));
  return (
    <ul class="legend">
      <For each={props.all.filter(({ key }) => !there().has(key))}>
        {(tile) => (
          <li>
            <span class={`legend-swatch ${tile.fill}`} /> <a href={tile.href}>{tile.label}</a>
          </li>
        )}
      </For>
    </ul>
  );
}
