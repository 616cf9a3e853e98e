import { createEffect, createSignal, on, onCleanup } from "solid-js";
import { type Column, textOf } from "./columns";

/**
 * Column widths of a long table, measured once with the longest text of every column among the rows.
 * Else each row that comes into sight could widen a column, and the whole table would be laid out anew
 * while it is being scrolled. undefined while they are measured, and where the table is not steady.
 */
export function makeSteadyWidths<Row>(given: {
  readonly steady: () => boolean;
  readonly columns: () => readonly Column<Row>[];
  readonly rows: () => readonly Row[];
}) {
  const [widths, setWidths] = createSignal<readonly number[]>();
  let table: HTMLTableElement | undefined;
  let room = 0;
  const measure = () => {
    if (!table || !given.steady() || widths() !== undefined) return;
    const heads = [...table.querySelectorAll("thead th")];
    const found = heads.map((head) => Math.ceil(head.getBoundingClientRect().width));
    if (found.some((width) => width > 0)) setWidths(found);
  };
  createEffect(
    on([given.columns, given.rows, given.steady], () => {
      setWidths(undefined);
      const frame = requestAnimationFrame(measure);
      onCleanup(() => cancelAnimationFrame(frame));
    }),
  );
  createEffect(() => {
    const frame = table?.parentElement;
    if (!given.steady() || !frame) return;
    const observer = new ResizeObserver(([entry]) => {
      const width = Math.round(entry?.contentRect.width ?? 0);
      if (width === room) return;
      room = width;
      setWidths(undefined);
      requestAnimationFrame(measure);
    });
    observer.observe(frame);
    onCleanup(() => observer.disconnect());
  });
  return {
    widths: () => (given.steady() ? widths() : undefined),
    /** Rows to draw for measuring: for each column the one with the longest text. */
    longest: () => {
      if (!given.steady() || widths() !== undefined) return [];
      return [...new Set(given.columns().map((column) => longestIn(given.rows(), column)))];
    },
    ref: (element: HTMLTableElement) => {
      table = element;
    },
  };
}

function longestIn<Row>(rows: readonly Row[], column: Column<Row>): Row {
  return rows.reduce((a, b) => (textOf(column, b).length > textOf(column, a).length ? b : a));
}
