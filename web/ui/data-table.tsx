import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { format, lang, t } from "../i18n/language";
import {
  type Column,
  filterRows,
  nextSort,
  parseSort,
  type Sort,
  sortRows,
  sortText,
  textOf,
} from "./columns";
import { Icon } from "./icon";
import { makeRowsInSight, ROW_HEIGHT, VIRTUAL_FROM } from "./rows-in-sight";
import { makeSteadyWidths } from "./steady-widths";
import "./button.css";
import "./table.css";

export interface DataTableProps<Row> {
  readonly columns: readonly (Column<Row> & {
    readonly cell?: (row: Row) => JSX.Element;
    readonly wrap?: boolean;
  })[];
  readonly rows: readonly Row[];
  /** Names the table to screen readers. */
  readonly label: string;
  /** `column` or `-column`, from the address. */
  readonly sort?: string;
  readonly onSort?: (sort: string) => void;
  /** Absent: no filter field. */
  readonly filter?: string;
  readonly onFilter?: (words: string) => void;
  readonly tools?: JSX.Element;
}

/** Sort, filter and as many rows as there are. The first column stays in sight on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const [ownSort, setOwnSort] = createSignal<string>();
  const sort = () => parseSort(props.sort ?? ownSort());
  const found = createMemo(() => filterRows(props.rows, props.columns, props.filter ?? ""));
  const rows = createMemo(() => sortRows(found(), props.columns, sort(), lang()));
  const view = makeRowsInSight(() => rows().length);
  const isLong = () => rows().length > VIRTUAL_FROM && !view.printing();
  const steady = makeSteadyWidths<Row>({ steady: isLong, columns: () => props.columns, rows });
  const drawn = createMemo(() => [...rows().slice(view.range().from, view.range().to), ...steady.longest()]);
  const click = (column: Column<Row>) => {
    const next = sortText(nextSort(column, sort()));
    if (props.onSort) props.onSort(next);
    else setOwnSort(next);
  };
  return (
    <div class="stack-2">
      <Show when={props.onFilter || props.tools}>
        <div class="table-tools no-print">
          <Show when={props.onFilter}>
            {(onFilter) => (
              <label class="field">
                <span>{t().table.filter}</span>
                <input
                  type="search"
                  value={props.filter ?? ""}
                  placeholder={t().table.filterPlaceholder}
                  onInput={(event) => onFilter()(event.currentTarget.value)}
                />
              </label>
            )}
          </Show>
          <span class="small muted" aria-live="polite">
            {t().table.rows(format().int(rows().length), format().int(props.rows.length))}
          </span>
          {props.tools}
        </div>
      </Show>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms */}
      <div
        class="table-scroll"
        classList={{ "table-long": isLong() }}
        role="group"
        tabindex="0"
        aria-label={props.label}
        ref={view.ref}
      >
        <table
          class="table"
          classList={{ "table-steady": steady.widths() !== undefined }}
          aria-rowcount={rows().length + 1}
          ref={steady.ref}
        >
          <Show when={steady.widths()}>
            {(widths) => (
              <colgroup>
                <For each={widths()}>{(width) => <col style={{ width: `${width}px` }} />}</For>
              </colgroup>
            )}
          </Show>
          <thead>
            <tr>
              <For each={props.columns}>
                {(column, i) => (
                  <Header column={column} first={i() === 0} sort={sort()} onClick={() => click(column)} />
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <Spacer height={view.range().from * ROW_HEIGHT} span={props.columns.length} />
            <For each={drawn()}>
              {(row, i) => (
                <tr aria-rowindex={view.range().from + i() + 2}>
                  <For each={props.columns}>
                    {(column, c) => (
                      <td classList={{ num: column.numeric, first: c() === 0, wrap: column.wrap }}>
                        {column.cell ? column.cell(row) : textOf(column, row)}
                      </td>
                    )}
                  </For>
                </tr>
              )}
            </For>
            <Spacer height={(rows().length - view.range().to) * ROW_HEIGHT} span={props.columns.length} />
            <Show when={rows().length === 0}>
              <tr>
                <td colspan={props.columns.length} class="muted">
                  {t().table.none}
                </td>
              </tr>
            </Show>
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Header<Row>(props: {
  column: Column<Row>;
  first: boolean;
  sort: Sort | undefined;
  onClick: () => void;
}): JSX.Element {
  const state = () => {
    if (props.sort?.column !== props.column.id) return "none";
    return props.sort.down ? "descending" : "ascending";
  };
  return (
    <th
      scope="col"
      aria-sort={props.column.header ? state() : undefined}
      classList={{ num: props.column.numeric, first: props.first }}
    >
      <Show when={props.column.header} fallback={<span class="sr-only">{t().app.more}</span>}>
        <button type="button" onClick={props.onClick} title={t().table.sortBy(props.column.header)}>
          {props.column.header}
          <Icon name={state() === "none" ? "sort" : state() === "descending" ? "down" : "up"} size={14} />
        </button>
      </Show>
    </th>
  );
}

function Spacer(props: { height: number; span: number }): JSX.Element {
  return (
    <Show when={props.height > 0}>
      <tr class="table-spacer">
        <td colspan={props.span} style={{ height: `${props.height}px` }} />
      </tr>
    </Show>
  );
}
