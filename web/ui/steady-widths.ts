import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { type Column, textOf } from "./columns";

/** Rows measured of each column: the widest text is not always the longest. */
const MEASURED = 3;

/**
 * Column widths of a long table, measured aside with the longest texts of every column. Its rows are then
 * laid out by themselves: else each that is drawn could widen a column, and the whole table would be laid
 * out anew. The last widths stand until new ones are measured. undefined: not known yet, or not steady.
 */
export function makeSteadyWidths<Row>(given: {
  readonly frame: HTMLElement;
  readonly steady: () => boolean;
  readonly columns: () => readonly Column<Row>[];
  readonly rows: () => readonly Row[];
}) {
  const [widths, setWidths] = createSignal<readonly number[]>();
  const [measuring, setMeasuring] = createSignal<readonly Row[]>();
  let room = 0;
  const take = (table: HTMLElement) => {
    const found = [...table.querySelectorAll("th")].map((head) => head.getBoundingClientRect().width);
    if (found.some((width) => width > 0)) setWidths(found);
    setMeasuring(undefined);
  };
  const measure = () =>
    setMeasuring([...new Set(given.columns().flatMap((column) => longestIn(given.rows(), column)))]);
  createEffect(on([given.columns, given.rows, given.steady], () => given.steady() && measure()));
  createEffect(() => {
    if (!given.steady()) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width !== room) measure();
      room = width;
    });
    observer.observe(given.frame);
    onCleanup(() => observer.disconnect());
  });
  return {
    widths: () => {
      const known = given.steady() ? widths() : undefined;
      return known?.length === given.columns().length ? known : undefined;
    },
    /** Rows to draw aside for measuring; undefined while nothing is measured. */
    measuring: () => (given.steady() ? measuring() : undefined),
    /** Of the table drawn aside. */
    measured: (table: HTMLElement) => requestAnimationFrame(() => table.isConnected && take(table)),
  };
}

function longestIn<Row>(rows: readonly Row[], column: Column<Row>): readonly Row[] {
  const byLength = rows.map((row) => ({ row, length: textOf(column, row).length }));
  return byLength
    .sort((a, b) => b.length - a.length)
    .slice(0, MEASURED)
    .map(({ row }) => row);
}
