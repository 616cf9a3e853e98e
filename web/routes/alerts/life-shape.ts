/** One month of the number under an alert. */
export interface LifePoint {
  readonly value: number | null;
  readonly pace: number | null;
}

export interface LifeMark {
  readonly at: string;
  readonly kind: string;
}

export interface LifeShape {
  /** Paths of the value; missing months leave a gap. */
  readonly value: string;
  readonly pace: string;
  readonly dots: readonly { readonly x: number; readonly y: number; readonly value: number }[];
  readonly marks: readonly { readonly x: number; readonly kind: string; readonly at: string }[];
}

export const LIFE_WIDTH = 640;
export const LIFE_HEIGHT = 180;
const [LEFT, RIGHT, TOP, BOTTOM] = [8, 8, 12, 28];
const MONTHS = 12;

/** Middle of a month on the year's axis. */
export function monthX(month: number): number {
  return LEFT + ((month + 0.5) * (LIFE_WIDTH - LEFT - RIGHT)) / MONTHS;
}

/**
 * The year's course of a number with what happened to its alert on the same axis of time. A number
 * stands in the middle of its month; a mark where its day is, at the edge where that is in another year.
 */
export function lifeShape(year: number, points: readonly LifePoint[], marks: readonly LifeMark[]): LifeShape {
  const top =
    1.1 * Math.max(...points.map(({ value, pace }) => Math.max(value ?? 0, pace ?? 0)), Number.EPSILON);
  const y = (value: number) => LIFE_HEIGHT - BOTTOM - (value / top) * (LIFE_HEIGHT - TOP - BOTTOM);
  const at = (month: number, value: number | null) =>
    value === null ? null : { x: monthX(month), y: y(value), value };
  const values = points.map((point, i) => at(i, point.value));
  return {
    value: pathOf(values),
    pace: pathOf(points.map((point, i) => at(i, point.pace))),
    dots: values.filter((dot) => dot !== null),
    marks: marks.map(({ at: time, kind }) => ({ x: dayX(year, time), kind, at: time })),
  };
}

function dayX(year: number, time: string): number {
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  const share = (Date.parse(time) - start) / (end - start);
  return LEFT + Math.min(1, Math.max(0, share)) * (LIFE_WIDTH - LEFT - RIGHT);
}

function pathOf(dots: readonly ({ readonly x: number; readonly y: number } | null)[]): string {
  let path = "";
  let drawing = false;
  for (const dot of dots) {
    if (dot) path += `${drawing ? "L" : "M"}${dot.x.toFixed(1)} ${dot.y.toFixed(1)}`;
    drawing = dot !== null;
  }
  return path;
}
