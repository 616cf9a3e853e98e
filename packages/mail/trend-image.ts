import type { Trend } from "@pantau/usecases";
import { encodePng, type Pixels } from "./png";

/** As shown; drawn twice as large for sharp screens. */
export const TREND_WIDTH = 180;
export const TREND_HEIGHT = 44;

const SCALE = 2;
/** Points are sampled so finely that edges come out smooth. */
const SAMPLES = 3;
const MARGIN = 5;
const MONTHS = 12;

type Colour = readonly [number, number, number];
/** Readable on white and on black, apart from each other also without colour: the pace is dashed. */
const VALUE: Colour = [0x2f, 0x80, 0xc8];
const PACE: Colour = [0xc2, 0x7a, 0x2c];

/** The course of a number from January, and what the judged month asks for as a dashed line. Transparent background. */
export function trendImage(trend: Trend): Uint8Array {
  const canvas = new Canvas(TREND_WIDTH, TREND_HEIGHT);
  const top = 1.1 * Math.max(trend.pace ?? 0, ...trend.values.map((value) => value ?? 0), Number.EPSILON);
  const x = (month: number) => MARGIN + (month * (TREND_WIDTH - 2 * MARGIN)) / (MONTHS - 1);
  const y = (value: number) => TREND_HEIGHT - MARGIN - (value / top) * (TREND_HEIGHT - 2 * MARGIN);
  if (trend.pace !== null) {
    for (let at = MARGIN; at < TREND_WIDTH - MARGIN; at += 7)
      canvas.line(at, y(trend.pace), Math.min(at + 4, TREND_WIDTH - MARGIN), y(trend.pace), 0.8, PACE);
  }
  let before: readonly [number, number] | undefined;
  trend.values.forEach((value, month) => {
    const point = value === null ? undefined : ([x(month), y(value)] as const);
    if (before && point) canvas.line(...before, ...point, 1, VALUE);
    if (point) canvas.line(...point, ...point, 2.2, VALUE);
    before = point;
  });
  return encodePng(canvas.pixels());
}

/** Lines with round ends, by coverage of sample points. */
class Canvas {
  readonly #width: number;
  readonly #height: number;
  readonly #coverage: Uint8Array;
  readonly #colour: Uint8Array;
  readonly #colours: Colour[] = [];

  constructor(width: number, height: number) {
    this.#width = width * SCALE * SAMPLES;
    this.#height = height * SCALE * SAMPLES;
    this.#coverage = new Uint8Array(this.#width * this.#height);
    this.#colour = new Uint8Array(this.#width * this.#height);
  }

  line(x1: number, y1: number, x2: number, y2: number, radius: number, colour: Colour): void {
    const k = SCALE * SAMPLES;
    const [ax, ay, bx, by, r] = [x1 * k, y1 * k, x2 * k, y2 * k, radius * k];
    if (!this.#colours.includes(colour)) this.#colours.push(colour);
    const index = this.#colours.indexOf(colour);
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    for (
      let py = Math.max(0, Math.floor(Math.min(ay, by) - r));
      py <= Math.max(ay, by) + r && py < this.#height;
      py++
    ) {
      for (
        let px = Math.max(0, Math.floor(Math.min(ax, bx) - r));
        px <= Math.max(ax, bx) + r && px < this.#width;
        px++
      ) {
        const along =
          length === 0
            ? 0
            : Math.min(1, Math.max(0, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / length));
        const distance = (px - ax - along * (bx - ax)) ** 2 + (py - ay - along * (by - ay)) ** 2;
        if (distance > r * r) continue;
        this.#coverage[py * this.#width + px] = 1;
        this.#colour[py * this.#width + px] = index;
      }
    }
  }

  pixels(): Pixels {
    const [width, height] = [this.#width / SAMPLES, this.#height / SAMPLES];
    const rgba = new Uint8Array(width * height * 4);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) rgba.set(this.#pixel(x, y), (y * width + x) * 4);
    }
    return { width, height, rgba };
  }

  #pixel(x: number, y: number): [number, number, number, number] {
    let [count, colour] = [0, 0];
    for (let sy = 0; sy < SAMPLES; sy++) {
      for (let sx = 0; sx < SAMPLES; sx++) {
        const at = (y * SAMPLES + sy) * this.#width + x * SAMPLES + sx;
        if (!this.#coverage[at]) continue;
        count += 1;
        colour = this.#colour[at] as number;
      }
    }
    if (count === 0) return [0, 0, 0, 0];
    return [...(this.#colours[colour] as Colour), Math.round((255 * count) / SAMPLES ** 2)] as [
      number,
      number,
      number,
      number,
    ];
  }
}
