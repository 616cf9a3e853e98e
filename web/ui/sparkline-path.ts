/** A month's value, or null where it is missing: the line breaks there, it never falls to zero. */
export interface SparkPoint {
  readonly value: number | null;
  /** What the target asks of that month; null where there is none. */
  readonly pace: number | null;
}

export interface SparkShape {
  /** SVG path data; several pieces where months are missing. */
  readonly line: string;
  readonly pace: string;
  /** Values that have no neighbour, which a line alone would not show. */
  readonly lone: readonly { readonly x: number; readonly y: number }[];
  /** The last value that is there. */
  readonly last: { readonly x: number; readonly y: number } | undefined;
}

const PAD = 4;

/** Lays points out on a field of that size; zero is always on the scale, so that slopes are honest. */
export function sparkShape(points: readonly SparkPoint[], width: number, height: number): SparkShape {
  const known = points.flatMap((point) => [point.value, point.pace].filter((v): v is number => v !== null));
  const top = Math.max(...known, 0) || 1;
  const step = points.length > 1 ? (width - 2 * PAD) / (points.length - 1) : 0;
  const place = (value: number, i: number) => ({
    x: round(PAD + i * step),
    y: round(height - PAD - (value / top) * (height - 2 * PAD)),
  });
  const placed = points.map((point, i) => (point.value === null ? null : place(point.value, i)));
  const paces = points.map((point, i) => (point.pace === null ? null : place(point.pace, i)));
  return {
    line: pathOf(placed),
    pace: pathOf(paces),
    lone: placed.flatMap((at, i) => (at && !placed[i - 1] && !placed[i + 1] ? [at] : [])),
    last: placed.findLast((at) => at !== null) ?? undefined,
  };
}

function pathOf(points: readonly ({ x: number; y: number } | null)[]): string {
  let path = "";
  let drawing = false;
  for (const at of points) {
    if (at) path += `${drawing ? "L" : "M"}${at.x} ${at.y}`;
    drawing = at !== null;
  }
  return path;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
