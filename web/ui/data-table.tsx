// biome-ignore-all lint/a11y/noRedundantRoles: a long table is laid out as grids, and browsers then forget that it is one
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  getOwner,
  type JSX,
  runWithOwner,
  Show,
} from "solid-js";
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
import { LONG_FROM } from "./long-from";
import type { makeLongRows } from "./long-rows";
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

/** Rows that are drawn of a long table at first. */
const FIRST = 24;

/** Sort, filter and as many rows as there are. The first column stays in sight on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>): JSX.Element {
  const [ownSort, setOwnSort] = createSignal<string>();
  const sort = () => parseSort(props.sort ?? ownSort());
  const found = createMemo(() => filterRows(props.rows, props.columns, props.filter ?? ""));
  const rows = createMemo(() => sortRows(found(), props.columns, sort(), lang()));
  let frame!: HTMLDivElement;
  const long = makeLong(() => ({ frame, rows, columns: () => props.columns }), rows);
  const blocks = () => long.rows()?.blocks() ?? [rows().slice(0, long.first())];
  const places = createMemo(() => new Map(rows().map((row, n) => [row, n + 2])));
  // A row is put together at once and watched as one: rows that come into sight must cost little.
  const cells = (row: Row) =>
    props.columns.map((column, c) => {
      const kind = `${column.numeric ? "num" : ""}${c === 0 ? " first" : ""}${column.wrap ? " wrap" : ""}`;
      const content = column.cell ? column.cell(row) : textOf(column, row);
      return (
        <td role="cell" class={kind}>
          {content}
        </td>
      );
    });
  const lines = (some: () => readonly Row[]) => (
    <For each={some()}>
      {(row) => (
        <tr role="row" aria-rowindex={places().get(row)}>
          {cells(row)}
        </tr>
      )}
    </For>
  );
  const head = () => (
    <thead role="rowgroup">
      <tr role="row">
        <For each={props.columns}>
          {(column, i) => (
            <Header column={column} first={i() === 0} sort={sort()} onClick={() => click(column)} />
          )}
        </For>
      </tr>
    </thead>
  );
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
        classList={{ "table-long": long.rows()?.isLong() }}
        role="group"
        tabindex="0"
        aria-label={props.label}
        ref={frame}
      >
        <table
          role="table"
          class="table"
          classList={{ "table-steady": long.rows()?.columns() !== undefined }}
          style={{ "--columns": long.rows()?.columns() }}
          aria-rowcount={rows().length + 1}
        >
          {head()}
          <For each={blocks().map((_, n) => n)}>
            {(n) => {
              const block = () => blocks()[n] ?? [];
              return (
                <tbody
                  role="rowgroup"
                  classList={{ "table-aside": long.rows()?.isAside(n) }}
                  style={{ "--height": long.rows()?.height(block().length) }}
                >
                  <Show when={long.rows()?.isDrawn(n) ?? true}>{lines(block)}</Show>
                </tbody>
              );
            }}
          </For>
          <Show when={rows().length === 0}>
            <tbody>
              <tr>
                <td colspan={props.columns.length} class="muted">
                  {t().table.none}
                </td>
              </tr>
            </tbody>
          </Show>
        </table>
        <Show when={long.rows()?.measuring()}>
          {(some) => (
            <table
              class="table table-measured"
              aria-hidden="true"
              inert
              ref={(table) => long.rows()?.measured(table)}
            >
              {head()}
              <tbody>{lines(some)}</tbody>
            </table>
          )}
        </Show>
      </div>
    </div>
  );
}

/** The first rows stand while it is being loaded; all of them where it cannot be. */
function makeLong<Row>(given: () => Parameters<typeof makeLongRows<Row>>[0], rows: () => readonly Row[]) {
  const owner = getOwner();
  const [long, setLong] = createSignal<ReturnType<typeof makeLongRows<Row>>>();
  const [failed, setFailed] = createSignal(false);
  const isLong = () => rows().length > LONG_FROM;
  createEffect(() => {
    if (!isLong() || long()) return;
    import("./long-rows").then(
      (module) => setLong(() => runWithOwner(owner, () => module.makeLongRows(given()))),
      () => setFailed(true),
    );
  });
  return { rows: long, first: () => (isLong() && !failed() ? FIRST : rows().length) };
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
      role="columnheader"
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
