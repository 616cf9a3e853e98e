import { createMemo, createSignal, onCleanup } from "solid-js";
import { LONG_FROM } from "./long-from";

export const ROW_HEIGHT = 41;
/** Rows of a block: one is drawn within a frame of a slow phone. */
export const BLOCK = 4;
const AROUND = 6;
const SIGHT = 5;

export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Which blocks of a long table must stand when so many pixels are scrolled away. */
export function blocksAt(scrolled: number, rows: number): Range {
  const blocks = Math.ceil(rows / BLOCK);
  const first = Math.floor(Math.max(0, scrolled) / ROW_HEIGHT / BLOCK);
  const from = Math.max(0, Math.min(first, blocks - SIGHT) - AROUND);
  return { from, to: Math.min(blocks, from + 2 * AROUND + SIGHT + 1) };
}

/**
 * The rows of a table in blocks. Of a long one the blocks in sight are drawn, the others while nothing
 * else is to be done; what is drawn stays, so that scrolling over it costs the page no work at all. A
 * short one is one block; so is a long one on paper.
 */
export function makeRowsInSight<Row>(rows: () => readonly Row[], frame: HTMLElement) {
  const [scrolled, setScrolled] = createSignal(0);
  const [aside, setAside] = createSignal(false);
  const [printing, setPrinting] = createSignal(false);
  const read = () => {
    setScrolled(frame.scrollTop);
    setAside(frame.scrollLeft > 0);
  };
  const print = () => setPrinting(true);
  const printed = () => setPrinting(false);
  frame.addEventListener("scroll", read, { passive: true });
  addEventListener("beforeprint", print);
  addEventListener("afterprint", printed);
  onCleanup(() => {
    frame.removeEventListener("scroll", read);
    removeEventListener("beforeprint", print);
    removeEventListener("afterprint", printed);
  });
  const isLong = () => rows().length > LONG_FROM && !printing();
  const blocks = createMemo(() => (isLong() ? inBlocks(rows()) : [rows()]));
  const inSight = createMemo(() => blocksAt(scrolled(), rows().length), undefined, {
    equals: (a, b) => a.from === b.from && a.to === b.to,
  });
  // Other rows begin anew: only where the reader stands.
  const drawn = createMemo(() => makeDrawn(blocks().length, isLong() ? inSight : undefined));
  return {
    blocks,
    isLong,
    isDrawn: (block: number) => drawn()(block),
    /** Whether that block's first column must be held in its place: in sight, and moved to the side. */
    isAside: (block: number) => aside() && block >= inSight().from && block < inSight().to,
  };
}

function inBlocks<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / BLOCK) }, (_, n) =>
    rows.slice(n * BLOCK, (n + 1) * BLOCK),
  );
}

/** Which blocks are drawn by now: those that have been in sight, and one more each time that the page rests. */
function makeDrawn(blocks: number, inSight: (() => Range) | undefined): (block: number) => boolean {
  if (!inSight) return () => true;
  const [rested, setRested] = createSignal(0);
  const marks = Array.from({ length: blocks }, (_, n) =>
    createMemo<boolean>(
      (before) => before || n < rested() || (n >= inSight().from && n < inSight().to),
      false,
    ),
  );
  let over = false;
  const rest = () => {
    if (over) return;
    setRested((n) => marks.findIndex((mark, at) => at >= n && !mark()) + 1 || blocks);
    if (rested() < blocks) whenIdle(rest);
  };
  whenIdle(rest);
  onCleanup(() => {
    over = true;
  });
  return (block) => marks[block]?.() ?? false;
}

/** Not every browser says when it rests: there rows come as they are scrolled to. */
function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in globalThis) requestIdleCallback(work);
}
