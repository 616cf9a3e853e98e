import type { Period } from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, say } from "../../i18n/language";
import { namedRegion } from "../../queries/regions";
import { user } from "../../session/session";
import { ExportMenu } from "../../shell/export-menu";
import { useHref, useParam } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { cellText, cellView, Legend } from "./cell-view";
import { type Cell, cellOf, type MatrixRow } from "./matrix";
import { w } from "./page";

/** Regencies by report types; 514 rows stay smooth, since a cell is two elements at most. */
export function MatrixCard(props: {
  rows: readonly MatrixRow[];
  /** The region that all rows are in, by name. */
  place: string;
  period: Period;
  asOf: string | null;
  reported: string;
}): JSX.Element {
  const href = useHref();
  const [sort, setSort] = useParam("sort");
  const [filter, setFilter] = useParam("find");
  const [only, setOnly] = useParam("only");
  const rows = createMemo(() => (only() ? props.rows.filter((row) => row.missing.length > 0) : props.rows));
  const types = createMemo(() => REPORT_TYPES.filter(({ id }) => props.rows.some((row) => row.cells[id])));
  const name = (row: MatrixRow) => namedRegion(row.regency, props.period)?.name ?? row.regency;
  const cell = (row: MatrixRow, type: string): Cell => row.cells[type] ?? cellOf(undefined);
  const link = (row: MatrixRow, type: string) => {
    const { state } = cell(row, type);
    if (state === "none") return undefined;
    const isMissing = state === "overdue" || state === "due";
    if (isMissing && user()?.may.upload) {
      return href("/submit", { type, region: row.regency, period: props.period });
    }
    return href(`/slots/${type}/${row.regency}/${props.period}`);
  };
  const view = (row: MatrixRow, type: (typeof REPORT_TYPES)[number]) =>
    cellView({
      cell: cell(row, type.id),
      href: link(row, type.id),
      place: w().matrix.place(say(type.label), name(row)),
    });
  const columns = createMemo(() => [
    {
      id: "region",
      header: w().matrix.region,
      value: name,
      cell: (row: MatrixRow) => (
        <a href={href(`/region/${row.regency}`, { period: props.period })}>{name(row)}</a>
      ),
    },
    {
      id: "filled",
      header: w().matrix.filled,
      numeric: true,
      value: (row: MatrixRow) => row.filled,
      text: (row: MatrixRow) => `${format().int(row.filled)}/${format().int(row.expected)}`,
    },
    ...types().map((type) => ({
      id: type.id,
      header: say(type.label),
      value: (row: MatrixRow) => cellText(cell(row, type.id)),
      cell: (row: MatrixRow) => view(row, type),
    })),
  ]);
  return (
    <Card
      title={w().matrix.title}
      about={w().matrix.about}
      class="slot-matrix"
      actions={
        <ExportMenu
          title={`${w().matrix.title}, ${props.place}`}
          period={props.period}
          asOf={props.asOf}
          reported={props.reported}
          table={{ columns: columns(), rows: rows() }}
        />
      }
    >
      <Legend />
      <Show
        when={props.rows.length > 1}
        fallback={<OneRegency row={props.rows[0]} name={name} types={types()} view={view} />}
      >
        <DataTable
          label={w().matrix.title}
          columns={columns()}
          rows={rows()}
          sort={sort()}
          onSort={setSort}
          filter={filter()}
          onFilter={(words) => setFilter(words, { replace: true })}
          tools={
            <label class="slot-only small">
              <input
                type="checkbox"
                checked={only() !== ""}
                onChange={(event) => setOnly(event.currentTarget.checked ? "missing" : "")}
              />
              {w().matrix.only}
            </label>
          }
        />
        <Show when={only() && rows().length === 0}>
          <p class="muted">{w().matrix.none}</p>
        </Show>
      </Show>
    </Card>
  );
}

/** A coordinator of one regency has one row: its report types below each other, all in sight on a phone. */
function OneRegency(props: {
  row: MatrixRow | undefined;
  name: (row: MatrixRow) => string;
  types: readonly (typeof REPORT_TYPES)[number][];
  view: (row: MatrixRow, type: (typeof REPORT_TYPES)[number]) => JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.row}>
      {(row) => (
        <>
          <h3>
            {props.name(row())}: {format().int(row().filled)}/{format().int(row().expected)}
          </h3>
          <ul class="slot-list">
            <For each={props.types}>
              {(type) => (
                <li>
                  {say(type.label)} {props.view(row(), type)}
                </li>
              )}
            </For>
          </ul>
        </>
      )}
    </Show>
  );
}
