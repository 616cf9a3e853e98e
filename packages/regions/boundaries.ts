import { Refusal, type RegencyId, type RegionTree } from "@pantau/domain";
import type { Objects, Topology } from "topojson-specification";
import { joinByCode, type Polygon, parseFeatures } from "./boundary-join";
import { withoutSpecks } from "./boundary-specks";

export interface BoundaryImport {
  /** TopoJSON in UTF-8: object `regencies`, each geometry's `id` a regency's code of today. */
  readonly topojson: Uint8Array;
  /** Regencies that have a boundary now. */
  readonly joined: readonly RegencyId[];
  /** Regencies that the file has no polygon of. */
  readonly missing: readonly RegencyId[];
  /** Codes in the file that are no regency's. */
  readonly unknown: readonly string[];
  /** The property of the features that the codes were found in. */
  readonly property: string;
}

export interface BoundaryOptions {
  /** Share of the points to keep, 0..1; default: `KEEP`. */
  readonly keep?: number;
}

/** The nation's map 1,200 pixels wide, in about 80 KB compressed. */
const KEEP = 0.12;
/** Grid that the points are rounded to: about 500 m, half a pixel of a province that fills a screen. */
const GRID = 1e4;
/** Points of each regency's largest ring that are kept whatever `keep` is, so that no regency vanishes. */
const RING_POINTS = 8;

/**
 * Turns the ministry's official boundary file (GeoJSON, in degrees) into the map of the dashboard.
 * Neighbours keep one common border, since what is simplified is the border and not each polygon.
 * Throws `Refusal` where the file is no GeoJSON, holds no codes, or no polygon of any regency.
 */
export async function importBoundaries(
  bytes: Uint8Array,
  tree: RegionTree,
  options: BoundaryOptions = {},
): Promise<BoundaryImport> {
  const { polygons, property, unknown } = joinByCode(parseFeatures(bytes), tree);
  if (polygons.size === 0) {
    throw new Refusal("invalid", "boundaries_no_polygons");
  }
  const missing = tree.today.regencies.filter((id) => !polygons.has(id));
  const topology = await simplified(withoutSpecks(polygons), options.keep ?? KEEP);
  return {
    topojson: new TextEncoder().encode(JSON.stringify(topology)),
    joined: [...polygons.keys()].sort(),
    missing,
    unknown,
    property,
  };
}

async function simplified(
  polygons: ReadonlyMap<RegencyId, readonly Polygon[]>,
  keep: number,
): Promise<Topology<Objects>> {
  const [{ topology }, { presimplify, simplify, quantile, filter, filterWeight }, { quantize }] =
    await Promise.all([import("topojson-server"), import("topojson-simplify"), import("topojson-client")]);
  const shared = topology({ regencies: featureCollection(polygons) }, GRID) as unknown as Topology<Objects>;
  const weighted = presimplify(shared);
  const minimum = quantile(weighted, keep);
  keepLargestRings(weighted as unknown as WeightedTopology);
  const simple = simplify(weighted, minimum);
  // Rings that collapsed have no area any more: small islands, never a regency's largest ring.
  const whole = filter(simple, filterWeight(simple)) as unknown as Topology<Objects>;
  return quantize(whole, GRID);
}

function featureCollection(polygons: ReadonlyMap<RegencyId, readonly Polygon[]>): GeoJSON.FeatureCollection {
  return {
    type: "FeatureCollection",
    features: [...polygons]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, parts]) => ({
        type: "Feature",
        id,
        properties: null,
        geometry: { type: "MultiPolygon", coordinates: parts as unknown as GeoJSON.Position[][][] },
      })),
  };
}

/** A point with the area of the triangle that it makes with its neighbours; heavy points are kept. */
type WeightedPoint = [x: number, y: number, weight: number];

interface WeightedTopology {
  readonly arcs: readonly (readonly WeightedPoint[])[];
  readonly objects: {
    readonly regencies: {
      readonly geometries: readonly { readonly arcs: readonly (readonly number[][])[] }[];
    };
  };
}

function keepLargestRings({ arcs, objects }: WeightedTopology): void {
  // A negative index is the same arc the other way round.
  const arcAt = (index: number) => arcs[index < 0 ? ~index : index] ?? [];
  for (const geometry of objects.regencies.geometries) {
    const outlines = geometry.arcs.map((polygon) => (polygon[0] ?? []).map(arcAt));
    const areas = outlines.map((outline) => Math.abs(signedArea(outline.flat())));
    keepShape((outlines[areas.indexOf(Math.max(...areas))] ?? []).flat());
  }
}

function keepShape(ring: readonly WeightedPoint[]): void {
  const heaviest = [...ring].sort((a, b) => b[2] - a[2]).slice(0, RING_POINTS);
  for (const point of heaviest) point[2] = Number.POSITIVE_INFINITY;
}

/** Near enough for telling the largest ring, even where arcs of a ring run the other way round. */
function signedArea(ring: readonly WeightedPoint[]): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] as WeightedPoint;
    return sum + x * nextY - nextX * y;
  }, 0);
}
