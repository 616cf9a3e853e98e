import type { Column } from "./columns";
import { makeRowsInSight, ROW_HEIGHT } from "./rows-in-sight";
import { makeSteadyWidths } from "./steady-widths";
import "./long-table.css";

/** What a long table needs beyond a short one; a file of its own, which the first view does without. */
export function makeLongRows<Row>(given: {
  /** What scrolls. */
  readonly frame: HTMLElement;
  readonly columns: () => readonly Column<Row>[];
  readonly rows: () => readonly Row[];
}) {
  const { isLong, ...view } = makeRowsInSight(given.rows, given.frame);
  const { widths, measuring, measured } = makeSteadyWidths<Row>({ ...given, steady: isLong });
  const columns = () =>
    widths()
      ?.map((width) => `${width}px`)
      .join(" ");
  return {
    ...view,
    isLong,
    columns,
    measuring,
    measured,
    height: (rows: number) => `${rows * ROW_HEIGHT}px`,
  };
}
