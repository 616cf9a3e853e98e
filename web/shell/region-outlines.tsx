import type { BoundaryMap } from "@pantau/regions";
import { shapesOf } from "@pantau/regions/boundary-shapes";
import { createMemo, type JSX } from "solid-js";
import { PolygonMap } from "../ui/polygon-map";
import type { MapTile } from "../ui/tile-map";

/** Outlines of the imported boundary file for these tiles; loaded only where there is such a file. */
export default function RegionOutlines(props: {
  /** TopoJSON as it came. */
  map: string;
  tiles: readonly MapTile[];
  /** The regencies that a tile's region is made of. */
  regenciesOf: (key: string) => readonly string[];
  label: string;
  hint: string;
}): JSX.Element {
  const map = createMemo(() => JSON.parse(props.map) as BoundaryMap);
  const keys = createMemo(() => props.tiles.map(({ key }) => key).join());
  // Numbers change with every indicator; outlines do not.
  const shapes = createMemo(() =>
    shapesOf(
      map(),
      new Map(
        keys()
          .split(",")
          .map((key) => [key, props.regenciesOf(key)]),
      ),
    ),
  );
  return <PolygonMap map={shapes()} tiles={props.tiles} label={props.label} hint={props.hint} />;
}
