import { merge } from "topojson-client";
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from "topojson-specification";
import { ringArea } from "./boundary-specks";

/** The imported map as `importBoundaries` makes it and the API gives it out. */
export type BoundaryMap = Topology<{ regencies: GeometryCollection }>;

/** A region's outline, ready to be drawn. */
export interface Shape {
  readonly key: string;
  /** An SVG path. */
  readonly path: string;
  /** The middle of its largest part. */
  readonly centre: readonly [x: number, y: number];
  /** Width and height of its largest part. */
  readonly size: readonly [width: number, height: number];
}

export interface ShapeMap {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

type Ring = readonly (readonly number[])[];

/** Holes below so many square degrees are gaps between borders that do not quite meet, not lakes. */
const GAP = 0.01;

/**
 * Outlines of regions, each made of regencies (by code of today), on a drawing so many units wide.
 * Degrees are drawn as they are: so near the equator that is true to shape. Regions that the map has
 * no boundary of are left out.
 */
export function shapesOf(
  map: BoundaryMap,
  regions: ReadonlyMap<string, readonly string[]>,
  width = 1000,
): ShapeMap {
  const geometries = new Map(
    map.objects.regencies.geometries.map((geometry) => [
      String(geometry.id),
      geometry as Polygon | MultiPolygon,
    ]),
  );
  const outlines = [...regions].flatMap(([key, regencies]) => {
    const own = regencies.flatMap((regency) => geometries.get(regency) ?? []);
    return own.length === 0 ? [] : [{ key, parts: partsOf(map, own) }];
  });
  const box = boxOf(outlines.flatMap(({ parts }) => parts.flatMap(([outer]) => outer ?? [])));
  const scale = width / (box.right - box.left || 1);
  const place = ([x = 0, y = 0]: readonly number[]): [number, number] => [
    (x - box.left) * scale,
    (box.top - y) * scale,
  ];
  return {
    width,
    height: Math.ceil((box.top - box.bottom) * scale),
    shapes: outlines.map(({ key, parts }) =>
      shape(
        key,
        parts.map((part) => part.map((ring) => ring.map(place))),
      ),
    ),
  };
}

function partsOf(map: BoundaryMap, own: (Polygon | MultiPolygon)[]): Ring[][] {
  return merge(map as unknown as Topology, own).coordinates.map((part) =>
    part.filter((ring, i) => i === 0 || ringArea(ring) >= GAP),
  );
}

function shape(key: string, parts: readonly (readonly (readonly [number, number][])[])[]): Shape {
  const largest = parts
    .map((part) => part[0] ?? [])
    .reduce((a, b) => (ringArea(b) > ringArea(a) ? b : a), []);
  const box = boxOf(largest);
  return {
    key,
    path: parts.flat().map(pathOf).join(""),
    centre: middleOf(largest),
    size: [box.right - box.left, box.top - box.bottom],
  };
}

/** Closed; points that fall on the one before are left out. */
function pathOf(ring: readonly (readonly [number, number])[]): string {
  const points = ring.slice(0, -1).map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
  return `M${points.filter((point, i) => point !== points[i - 1]).join("L")}Z`;
}

/** Centre of gravity of a ring. */
function middleOf(ring: readonly (readonly [number, number])[]): readonly [number, number] {
  let [twice, x, y] = [0, 0, 0];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return twice === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * twice), y / (3 * twice)];
}

function boxOf(points: Ring) {
  const box = { left: Infinity, right: -Infinity, bottom: Infinity, top: -Infinity };
  for (const [x = 0, y = 0] of points) {
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.bottom) box.bottom = y;
    if (y > box.top) box.top = y;
  }
  return box;
}
