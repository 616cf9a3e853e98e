import type { RowProblem, SubmissionRecord } from "@pantau/api";
import { headerName, isWarning, PROBLEM_TITLES, type ProblemCode, problemText } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { For, type JSX, Show } from "solid-js";
import { format, lang, say } from "../../i18n/language";
import { usePages } from "../../queries/pages";
import { Card } from "../../ui/card";
import { DataTable } from "../../ui/data-table";
import { Icon } from "../../ui/icon";
import { Failure, Loading } from "../../ui/states";
import { w } from "./page";
import "../../ui/chips.css";

const PAGE = 200;

/** Counts by code, and all problems page by page. */
export function Problems(props: { record: SubmissionRecord }): JSX.Element {
  const counts = () =>
    Object.entries({ ...props.record.problems.counts, ...props.record.problems.warnings }) as [
      ProblemCode,
      number,
    ][];
  const total = () => counts().reduce((sum, [, count]) => sum + count, 0);
  const pages = usePages<RowProblem>(() =>
    total() > 0
      ? { path: `/submissions/${props.record.submission}/problems`, query: { limit: PAGE } }
      : undefined,
  );
  return (
    <Card
      title={w().one.problems}
      about={total() > 0 ? w().one.problemsAbout(format().int(total())) : undefined}
    >
      <Show when={total() > 0} fallback={<p class="muted">{w().one.noProblems}</p>}>
        <ul class="chips">
          <For each={counts()}>
            {([code, count]) => (
              <li class="chip">
                <Icon name={isWarning(code) ? "warn" : "bad"} size={14} /> {say(PROBLEM_TITLES[code])}{" "}
                <strong>{format().int(count)}</strong>
              </li>
            )}
          </For>
        </ul>
        <Show
          when={pages.items()}
          fallback={
            <Show when={pages.error()} fallback={<Loading height="200px" />}>
              {(error) => <Failure error={error()} retry={pages.retry} />}
            </Show>
          }
        >
          {(items) => <ProblemTable type={props.record.type} items={items()} />}
        </Show>
        <Show when={pages.hasMore()}>
          <button type="button" class="button" disabled={pages.fetching()} onClick={pages.more}>
            {w().one.moreProblems}
          </button>
        </Show>
      </Show>
    </Card>
  );
}

function ProblemTable(props: { type: string; items: readonly RowProblem[] }): JSX.Element {
  const type = () => reportType(props.type);
  const columnName = (problem: RowProblem) => {
    const column = type()?.columns.find(({ name }) => name === problem.column);
    return column ? headerName(column, lang()) : null;
  };
  const text = (problem: RowProblem) => {
    const definition = type();
    return definition ? problemText(problem, definition, lang()) : problem.code;
  };
  return (
    <DataTable
      label={w().one.problems}
      rows={props.items}
      columns={[
        {
          id: "row",
          header: w().one.row,
          numeric: true,
          value: (problem) => problem.row || null,
        },
        // What to do stands beside the row: it names the column, and a phone shows no more than that.
        { id: "todo", header: w().one.todo, value: text, wrap: true },
        { id: "column", header: w().one.column, value: columnName },
        { id: "value", header: w().one.value, value: (problem) => problem.value || null },
      ]}
    />
  );
}
