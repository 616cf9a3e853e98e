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
  /** Where a line of text has the most room inside its largest part. */
  readonly centre: readonly [x: number, y: number];
  /** How wide that line may be. */
  readonly room: number;
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
  const line = widestLine(largest);
  return {
    key,
    path: parts.flat().map(pathOf).join(""),
    centre: [line.x, line.y],
    room: line.width,
  };
}

/** Closed; points that fall on the one before are left out. */
function pathOf(ring: readonly (readonly [number, number])[]): string {
  const points = ring.slice(0, -1).map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`);
  return `M${points.filter((point, i) => point !== points[i - 1]).join("L")}Z`;
}

/** Height of a line of text on a drawing 1000 units wide. */
const LINE = 16;
/** Heights at which room for a line is looked for. */
const TRIES = 24;

/** The widest line of text that lies wholly inside a ring, by trying heights from top to bottom. */
function widestLine(ring: readonly (readonly [number, number])[]): { x: number; y: number; width: number } {
  const { top, bottom, left, right } = boxOf(ring);
  let best = { x: (left + right) / 2, y: (top + bottom) / 2, width: 0, even: 0 };
  for (let i = 1; i < TRIES; i++) {
    const y = bottom + ((top - bottom) * i) / TRIES;
    const inside = [y - LINE / 2, y, y + LINE / 2].map((height) => chords(ring, height)).reduce(common);
    for (const [from, to] of inside) {
      // Of lines nearly as wide the one nearest to the middle.
      const even = (to - from) * (1 - 0.3 * Math.abs((2 * i) / TRIES - 1));
      if (even > best.even) best = { x: (from + to) / 2, y, width: to - from, even };
    }
  }
  return best;
}

type Chord = readonly [from: number, to: number];

/** Where a level line runs inside a ring. */
function chords(ring: readonly (readonly [number, number])[], y: number): readonly Chord[] {
  const crossings: number[] = [];
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y) crossings.push(ax + ((y - ay) / (by - ay)) * (bx - ax));
  });
  crossings.sort((a, b) => a - b);
  return crossings.flatMap((from, i): Chord[] => {
    const to = crossings[i + 1];
    return i % 2 === 0 && to !== undefined ? [[from, to]] : [];
  });
}

function common(a: readonly Chord[], b: readonly Chord[]): readonly Chord[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): Chord[] =>
      Math.max(from, start) < Math.min(to, end) ? [[Math.max(from, start), Math.min(to, end)]] : [],
    ),
  );
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
