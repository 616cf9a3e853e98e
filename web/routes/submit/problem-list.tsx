import { isFileProblem, isWarning, PROBLEM_TITLES, type ProblemCode, type ReportType } from "@pantau/domain";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { format, say } from "../../i18n/language";
import { Icon } from "../../ui/icon";
import { changeDraft, type Draft, mendDraft } from "../../uploads/drafts";
import type { LocatedProblem, Mend, Verdict } from "../../uploads/part";
import { w } from "./page";
import { ProblemRow } from "./problem-row";
import "../../ui/primary.css";
import "./problems.css";

const SHOWN = 10;
const MORE = 50;
/** Longer files are mended where they were made. */
const MENDABLE_ROWS = 20_000;

/** Problems by code, errors first; cells of small files can be mended here. */
export function ProblemList(props: { draft: Draft; type: ReportType; verdict: Verdict }): JSX.Element {
  const [mends, setMends] = createStore<Record<string, Mend | undefined>>({});
  const groups = createMemo(() => groupsOf(props.verdict));
  const mayMend = () => props.verdict.rows > 0 && props.verdict.rows <= MENDABLE_ROWS;
  const waiting = () => Object.values(mends).filter((mend) => mend !== undefined);
  const all = () => sum(props.verdict.counts) + sum(props.verdict.warnings);
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (waiting().length > 0) mendDraft(props.draft.id, waiting());
      }}
    >
      <div class="row row-between">
        <h3>{sum(props.verdict.counts) > 0 ? w().problems.title : w().problems.warningTitle}</h3>
        <Show when={props.draft.mends.length > 0}>
          <span class="small muted">
            {w().problems.mended(props.draft.mends.length)}{" "}
            <button
              type="button"
              class="button button-small button-quiet"
              onClick={() => changeDraft(props.draft.id, { mends: [] })}
            >
              {w().problems.undo}
            </button>
          </span>
        </Show>
      </div>
      <For each={groups()}>
        {(group) => (
          <ProblemGroup
            group={group}
            draft={props.draft}
            type={props.type}
            mayMend={mayMend() && !isFileProblem(group.code) && group.code !== "unknown_column"}
            mendOf={(key) => mends[key]}
            onMend={(key, mend) => setMends(key, mend)}
          />
        )}
      </For>
      <Show when={all() > props.verdict.problems.length}>
        <p class="small muted">
          {w().problems.listed(format().int(props.verdict.problems.length), format().int(all()))}
        </p>
      </Show>
      <Show when={!mayMend() && props.verdict.rows > 0}>
        <p class="small muted">{w().problems.tooLarge}</p>
      </Show>
      <Show when={waiting().length > 0}>
        <button type="submit" class="button button-primary submit-apply">
          <Icon name="check" size={16} /> {w().problems.apply(waiting().length)}
        </button>
      </Show>
    </form>
  );
}

interface Group {
  readonly code: ProblemCode;
  readonly count: number;
  readonly problems: readonly LocatedProblem[];
}

function ProblemGroup(props: {
  group: Group;
  draft: Draft;
  type: ReportType;
  mayMend: boolean;
  mendOf: (key: string) => Mend | undefined;
  onMend: (key: string, mend: Mend | undefined) => void;
}): JSX.Element {
  const [shown, setShown] = createSignal(SHOWN);
  const left = () => props.group.problems.length - shown();
  const isWarn = () => isWarning(props.group.code);
  return (
    <details class="problem-group" classList={{ "problem-group-warn": isWarn() }} open={!isWarn()}>
      <summary>
        <Icon name={isWarn() ? "warn" : "bad"} size={16} />
        {w().problems.group(say(PROBLEM_TITLES[props.group.code]), format().int(props.group.count))}
      </summary>
      <ul>
        <For each={props.group.problems.slice(0, shown())}>
          {(problem) => (
            <ProblemRow
              problem={problem}
              type={props.type}
              file={props.draft.parts.length > 1 ? props.draft.parts[problem.part] : undefined}
              firstFile={otherFile(problem, props.draft)}
              mayMend={props.mayMend && !isWarn()}
              mendOf={props.mendOf}
              onMend={props.onMend}
            />
          )}
        </For>
      </ul>
      <Show when={left() > 0}>
        <button type="button" class="button button-small" onClick={() => setShown(shown() + MORE)}>
          {w().problems.more(format().int(Math.min(left(), MORE)))}
        </button>
      </Show>
    </details>
  );
}

function otherFile({ part, firstPart }: LocatedProblem, draft: Draft) {
  return firstPart === undefined || firstPart === part ? undefined : draft.parts[firstPart];
}

function groupsOf(verdict: Verdict): readonly Group[] {
  const counts = { ...verdict.counts, ...verdict.warnings };
  const found = new Map<ProblemCode, LocatedProblem[]>();
  for (const problem of verdict.problems) {
    const list = found.get(problem.code);
    if (list) list.push(problem);
    else found.set(problem.code, [problem]);
  }
  return [...found].map(([code, problems]) => ({
    code,
    count: Math.max(counts[code] ?? 0, problems.length),
    problems,
  }));
}

function sum(counts: Verdict["counts"]): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}
