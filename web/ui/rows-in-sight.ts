import { createMemo, createSignal, onCleanup, onMount } from "solid-js";

export const ROW_HEIGHT = 41;
/** Longer tables draw only the rows in sight, and some around them. */
export const VIRTUAL_FROM = 120;
const AROUND = 16;
const SIGHT = 20;
/** Rows come and go so many at a time, not at every step of the wheel. */
const STEP = 8;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Which rows of a long table to draw when so many pixels are scrolled away. */
export function rangeAt(scrolled: number, count: number): Range {
  const first = Math.floor(Math.max(0, scrolled) / ROW_HEIGHT / STEP) * STEP;
  const from = Math.max(0, Math.min(first, count - SIGHT) - AROUND);
  return { from, to: Math.min(count, from + 2 * AROUND + SIGHT + STEP) };
}

/** All rows of a short table and all on paper, else those in sight. */
export function makeRowsInSight(count: () => number) {
  let element: HTMLElement | undefined;
  const [scrolled, setScrolled] = createSignal(0);
  const [printing, setPrinting] = createSignal(false);
  onMount(() => {
    const read = () => setScrolled(element?.scrollTop ?? 0);
    const print = () => setPrinting(true);
    const printed = () => setPrinting(false);
    element?.addEventListener("scroll", read, { passive: true });
    addEventListener("beforeprint", print);
    addEventListener("afterprint", printed);
    onCleanup(() => {
      removeEventListener("beforeprint", print);
      removeEventListener("afterprint", printed);
    });
  });
  const range = createMemo(
    (): Range =>
      printing() || count() <= VIRTUAL_FROM ? { from: 0, to: count() } : rangeAt(scrolled(), count()),
    undefined,
    { equals: (a, b) => a.from === b.from && a.to === b.to },
  );
  return { range, printing, ref: (found: HTMLElement) => (element = found) };
}
