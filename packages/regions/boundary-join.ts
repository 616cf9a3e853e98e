import { period, Refusal, type RegencyId, type RegionTree } from "@pantau/domain";

type Position = readonly number[];
export type Polygon = readonly (readonly Position[])[];

/** What the import needs of a GeoJSON feature. */
export interface Feature {
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly polygons: readonly Polygon[];
}

export interface Joined {
  readonly polygons: ReadonlyMap<RegencyId, readonly Polygon[]>;
  /** The property that holds the codes (`id`: the feature's own). */
  readonly property: string;
  /** Codes in the file that are no regency's, in file order; empty text where a feature has none. */
  readonly unknown: readonly string[];
}

/** Reads the polygons of a GeoJSON FeatureCollection in degrees. Throws `Refusal` on anything else. */
export function parseFeatures(bytes: Uint8Array): Feature[] {
  const collection = asRecord(parseJson(bytes));
  if (collection?.type !== "FeatureCollection" || !Array.isArray(collection.features)) {
    throw new Refusal("invalid", "boundaries_not_geojson");
  }
  return collection.features.map((item: unknown): Feature => {
    const feature = asRecord(item);
    return {
      id: feature?.id,
      properties: asRecord(feature?.properties) ?? {},
      polygons: polygonsOf(asRecord(feature?.geometry)),
    };
  });
}

/** A tree of before all splits knows both the old and today's codes. */
const OLD_TREE = period("2020-01");

/**
 * Joins features to regencies by official code, dotted or not, of today or from before the splits.
 * The property that holds the codes is found by itself; parts of one regency are put together.
 */
export function joinByCode(features: readonly Feature[], tree: RegionTree): Joined {
  const regencyOf = (value: unknown) => tree.at(OLD_TREE).regency(codeText(value));
  const property = codeProperty(features, (value) => regencyOf(value) !== undefined);
  const polygons = new Map<RegencyId, readonly Polygon[]>();
  const unknown: string[] = [];
  for (const feature of features) {
    const value = valueAt(feature, property);
    const id = regencyOf(value);
    if (id === undefined) unknown.push(codeText(value));
    else if (feature.polygons.length > 0)
      polygons.set(id, [...(polygons.get(id) ?? []), ...feature.polygons]);
  }
  return { polygons, property, unknown };
}

function codeProperty(features: readonly Feature[], isCode: (value: unknown) => boolean): string {
  const hits = new Map<string, number>();
  for (const feature of features) {
    for (const name of ["id", ...Object.keys(feature.properties)]) {
      if (isCode(valueAt(feature, name))) hits.set(name, (hits.get(name) ?? 0) + 1);
    }
  }
  const [best] = [...hits].sort((a, b) => b[1] - a[1]);
  if (!best) {
    throw new Refusal("invalid", "boundaries_no_codes");
  }
  return best[0];
}

/** The property, or the feature's own id where no property is named `id`. */
function valueAt(feature: Feature, name: string): unknown {
  return feature.properties[name] ?? (name === "id" ? feature.id : undefined);
}

function codeText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

function polygonsOf(geometry: Record<string, unknown> | undefined): Polygon[] {
  if (geometry?.type === "Polygon") return [parsePolygon(geometry.coordinates)];
  if (geometry?.type === "MultiPolygon") return asArray(geometry.coordinates).map(parsePolygon);
  if (geometry?.type === "GeometryCollection" && Array.isArray(geometry.geometries)) {
    return geometry.geometries.flatMap((part: unknown) => polygonsOf(asRecord(part)));
  }
  return [];
}

function parsePolygon(rings: unknown): Polygon {
  for (const ring of asArray(rings)) {
    for (const position of asArray(ring)) {
      const [longitude, latitude] = asArray(position);
      if (!within(longitude, 180) || !within(latitude, 90)) {
        throw new Refusal("invalid", "boundaries_not_degrees");
      }
    }
  }
  return rings as Polygon;
}

function within(value: unknown, limit: number): boolean {
  return typeof value === "number" && Math.abs(value) <= limit;
}

function asArray(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Refusal("invalid", "boundaries_not_geojson");
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Refusal("invalid", "boundaries_not_json");
  }
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
}
