import type { JSX } from "solid-js";
import type { Cell, CellState } from "./matrix";
import { w } from "./page";

/**
 * Mark and word, and under them what else must be known: late, from above, unusual. Thousands of them
 * come and go while the matrix is scrolled: two elements at most, and the mark is the style sheet's.
 */
export function cellView(given: {
  readonly cell: Cell;
  readonly href: string | undefined;
  /** Report type and regency, for readers. */
  readonly place: string;
}): JSX.Element {
  const { cell, href, place } = given;
  const kind = `slot slot-${cell.state}`;
  const word = w().state[cell.state];
  const notes = notesOf(cell).join(" · ");
  // The space is for readers, who are told both as one text.
  const inner = notes === "" ? word : [`${word} `, <small class="slot-notes">{notes}</small>];
  if (href === undefined) {
    return (
      <span class={kind} title={place}>
        {inner}
      </span>
    );
  }
  const label = `${place}: ${cellText(cell)}`;
  return (
    <a class={kind} href={href} title={place} aria-label={label}>
      {inner}
    </a>
  );
}

function notesOf(cell: Cell): string[] {
  return [
    ...(cell.late ? [w().late] : []),
    ...(cell.from ? [w().from[cell.from]] : []),
    ...(cell.unusual ? [w().unusual] : []),
  ];
}

/** Everything about a cell in words: for readers, tooltips and exports. */
export function cellText(cell: Cell): string {
  return [w().state[cell.state], ...notesOf(cell)].join(", ");
}

export function Legend(): JSX.Element {
  const states: readonly CellState[] = ["accepted", "partial", "overdue", "due"];
  return (
    <details class="small" open={innerWidth > 640}>
      <summary class="slot-legend-title">{w().legend}</summary>
      <ul class="slot-legend">
        {states.map((state) => (
          <li>
            <span class={`slot slot-${state}`}>{w().state[state]}</span>
            {w().stateHelp[state]}
          </li>
        ))}
        <li>
          <strong>{w().late}</strong> {w().lateHelp}
        </li>
        <li>
          <strong>{w().from.province}</strong> {w().fromHelp.province}
        </li>
        <li>
          <strong>{w().from.nation}</strong> {w().fromHelp.nation}
        </li>
      </ul>
    </details>
  );
}
