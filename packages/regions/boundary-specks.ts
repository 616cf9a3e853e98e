import type { RegencyId } from "@pantau/domain";
import type { Polygon } from "./boundary-join";

/** Square degrees, about 4 km²: below that an island is less than a pixel on a map of the nation. */
const SPECK = 3e-4;
/** Against a regency's largest part: what an archipelago of small islands is made of stays. */
const OF_LARGEST = 0.1;

/**
 * Drops the islets that nobody sees on a map but that are most of an official file's rings. No regency
 * vanishes, and one that has small islands only keeps its larger ones.
 */
export function withoutSpecks(
  polygons: ReadonlyMap<RegencyId, readonly Polygon[]>,
): ReadonlyMap<RegencyId, readonly Polygon[]> {
  return new Map(
    [...polygons].map(([id, parts]) => {
      const areas = parts.map((part) => ringArea(part[0] ?? []));
      const least = Math.min(SPECK, OF_LARGEST * Math.max(...areas));
      return [id, parts.filter((_, i) => (areas[i] ?? 0) >= least)];
    }),
  );
}

/** Of a ring of positions in degrees, in square degrees, whichever way round it runs. */
export function ringArea(ring: readonly (readonly number[])[]): number {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * nextY - nextX * y;
  }
  return Math.abs(twice) / 2;
}
