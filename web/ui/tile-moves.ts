/** A tile's place, counted from the north-west corner. */
export interface Place {
  readonly key: string;
  readonly column: number;
  readonly row: number;
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The tile that an arrow key leads to: the nearest one on that side, where going astray sideways
 * counts double. undefined for other keys and at the coast.
 */
export function neighbour(places: readonly Place[], from: Place, key: string): Place | undefined {
  const direction = DIRECTIONS[key];
  if (!direction) return undefined;
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const place of places) {
    const along = (place.column - from.column) * direction[0] + (place.row - from.row) * direction[1];
    const aside = Math.abs(
      (place.column - from.column) * direction[1] + (place.row - from.row) * direction[0],
    );
    const distance = along + 2 * aside;
    if (along > 0 && distance < least) {
      best = place;
      least = distance;
    }
  }
  return best;
}
