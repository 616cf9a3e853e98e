import { type JSX, Show } from "solid-js";
import { Icon, type IconName } from "../../ui/icon";
import type { Cell, CellState } from "./matrix";
import { w } from "./page";

const ICONS: Readonly<Record<CellState, IconName>> = {
  accepted: "check",
  partial: "warn",
  overdue: "bad",
  due: "clock",
  none: "none",
};

/** Icon and word, and under them what else must be known: late, from above, unusual. */
export function CellView(props: {
  cell: Cell;
  href: string | undefined;
  /** Report type and regency, for readers. */
  place: string;
}): JSX.Element {
  const inner = () => (
    <>
      <span class="sr-only">{props.place}: </span>
      <span class="slot-state">
        <Icon name={ICONS[props.cell.state]} size={14} /> {w().state[props.cell.state]}
      </span>
      <Show when={notesOf(props.cell).length > 0}>
        <span class="slot-notes">{notesOf(props.cell).join(" · ")}</span>
      </Show>
    </>
  );
  return (
    <Show
      when={props.href}
      fallback={
        <span class={`slot slot-${props.cell.state}`} title={props.place}>
          {inner()}
        </span>
      }
    >
      {(href) => (
        <a class={`slot slot-${props.cell.state}`} href={href()} title={props.place}>
          {inner()}
        </a>
      )}
    </Show>
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
            <span class={`slot slot-${state}`}>
              <span class="slot-state">
                <Icon name={ICONS[state]} size={14} /> {w().state[state]}
              </span>
            </span>
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
