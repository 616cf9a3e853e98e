import type { MeasuresAnswer } from "@pantau/api";
import { createMemo, For, type JSX, Show } from "solid-js";
import { format, t } from "../i18n/language";
import { groupColumns, rowsOf } from "../numbers/groups";
import type { Reading } from "../queries/client";
import { type BarGroup, Bars } from "../ui/bars";
import { Card } from "../ui/card";
import { ChartOrTable } from "../ui/chart-or-table";
import { DataTable } from "../ui/data-table";
import { type Fact, Facts } from "../ui/facts";
import { Reads } from "../ui/reading";
import { ExportMenu } from "./export-menu";
import type { Theme } from "./theme-page";
import { useParam } from "./view-state";
import "../ui/grid.css";

export interface MeasuresCardProps {
  readonly title: string;
  readonly about?: string;
  readonly theme: Pick<Theme, "region" | "period">;
  readonly of: Reading<MeasuresAnswer>;
  readonly actions?: JSX.Element;
  /** Reports due, where not every month asks for one; default: one a regency and month. */
  readonly due?: number | null;
  /** What is drawn. */
  readonly groups?: (answer: MeasuresAnswer) => readonly BarGroup[];
  /** What is told below it. */
  readonly facts?: (answer: MeasuresAnswer) => readonly Fact[];
  /** Anything that is neither; then it brings its own table and export. */
  readonly children?: (answer: () => MeasuresAnswer) => JSX.Element;
}

/**
 * A card over counts of one report type: bars and facts, or the same as a table, and as files; says how
 * many reports they are from, and shows no number where none is there.
 */
export function MeasuresCard(props: MeasuresCardProps): JSX.Element {
  const [as, setAs] = useParam("as", "chart");
  const groups = createMemo(() => shown(props.of, props.groups));
  const facts = createMemo(() => shown(props.of, props.facts));
  const rows = createMemo(() => rowsOf(groups(), facts()));
  const slots = (answer: MeasuresAnswer) =>
    t().number.slotsOf(format().int(answer.slots), format().int(props.due ?? answer.of));
  const reported = () => {
    const answer = props.of.data();
    return answer && slots(answer);
  };
  return (
    <Card
      title={props.title}
      about={props.about}
      actions={
        <>
          {props.actions}
          <Show when={groups().length > 0}>
            <ChartOrTable as={as()} onChange={setAs} of={props.title} />
          </Show>
          <Show when={rows().length > 0}>
            <ExportMenu
              title={`${props.title}: ${props.theme.region.name}`}
              period={props.theme.period}
              asOf={props.of.data()?.asOf ?? null}
              reported={reported()}
              table={{ columns: groupColumns(), rows: rows() }}
              picture={groups().length > 0 && as() === "chart" ? groups : undefined}
            />
          </Show>
        </>
      }
    >
      <Reads of={props.of} height="240px">
        {(answer) => (
          <Show when={answer().slots > 0} fallback={<p class="muted">{t().error.empty}</p>}>
            <Show
              when={as() === "table" && groups().length > 0}
              fallback={
                <>
                  <Groups groups={groups()} />
                  <Show when={facts().length > 0}>
                    <Facts facts={facts()} />
                  </Show>
                </>
              }
            >
              <DataTable columns={groupColumns()} rows={rows()} label={props.title} />
            </Show>
            {props.children?.(answer)}
            <p class="small muted">
              {slots(answer())}
              {answer().refused > 0 ? `, ${t().number.refused(format().int(answer().refused))}` : ""}
            </p>
          </Show>
        )}
      </Reads>
    </Card>
  );
}

function shown<T>(of: Reading<MeasuresAnswer>, make: ((answer: MeasuresAnswer) => readonly T[]) | undefined) {
  const answer = of.data();
  return answer && answer.slots > 0 ? (make?.(answer) ?? []) : [];
}

/** More than two stand beside each other where there is room. */
function Groups(props: { groups: readonly BarGroup[] }): JSX.Element {
  return (
    <div class={props.groups.length > 2 ? "grid" : "stack"}>
      <For each={props.groups}>
        {(group) => (
          <div class="stack-2">
            <Show when={group.title}>
              <h3>{group.title}</h3>
            </Show>
            <Show when={group.bars.length > 0} fallback={<p class="small muted">{t().error.empty}</p>}>
              <Bars label={group.title} bars={group.bars} max={group.max} />
            </Show>
          </div>
        )}
      </For>
    </div>
  );
}

/** `340 dari 1.600 (21,3%)`; words for nothing where the whole is nothing. */
export function shareText(part: number, whole: number): string {
  return whole === 0
    ? t().number.missing
    : `${t().app.of(format().int(part), format().int(whole))} (${format().percent(part / whole)})`;
}

/** A part of a whole as a fact; in files the part stands as a number. */
export function shareFact(label: string, part: number, whole: number): Fact {
  return whole === 0
    ? { label, value: t().number.missing }
    : {
        label,
        value: format().percent(part / whole),
        amount: part / whole,
        note: t().app.of(format().int(part), format().int(whole)),
      };
}
