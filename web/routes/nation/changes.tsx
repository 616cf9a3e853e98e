import { kpiOf } from "@pantau/domain";
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { format, say, t } from "../../i18n/language";
import { differenceText } from "../../numbers/kpi-text";
import { namedRegion, regionPath } from "../../queries/regions";
import { useKpi } from "../../shell/kpi-param";
import { useHref } from "../../shell/view-state";
import { Card } from "../../ui/card";
import { Icon } from "../../ui/icon";
import { type Board, type StatusChange, statusChanges } from "./board";
import { w } from "./words";

const SHOWN = 4;
const NAMED = 3;

/** Whose status moved, for better or worse, and who rose and fell most in the chosen indicator. */
export function Changes(props: { board: Board }): JSX.Element {
  const changes = createMemo(() => {
    const before = props.board.before;
    return before
      ? statusChanges(props.board.now, before, [props.board.region.code, ...props.board.parts])
      : undefined;
  });
  return (
    <Card title={w().changes.title}>
      <Show when={changes()} fallback={<p class="muted">{w().changes.noMonth}</p>}>
        {(all) => (
          <Show when={all().length > 0} fallback={<p>{w().changes.none}</p>}>
            <List
              title={w().changes.worse}
              icon="down"
              changes={all().filter((change) => !change.better)}
              board={props.board}
            />
            <List
              title={w().changes.better}
              icon="up"
              changes={all().filter((change) => change.better)}
              board={props.board}
            />
          </Show>
        )}
      </Show>
      <Movers board={props.board} />
    </Card>
  );
}

function List(props: {
  title: string;
  icon: "up" | "down";
  changes: readonly StatusChange[];
  board: Board;
}): JSX.Element {
  const href = useHref();
  const [open, setOpen] = createSignal(false);
  const lines = (changes: readonly StatusChange[]) => (
    <ul class="small plain-list">
      <For each={changes}>
        {(change) => {
          const region = () => namedRegion(change.now.region, props.board.period);
          const kpi = kpiOf(change.now.kpi);
          return (
            <li>
              <Icon name={props.icon} size={14} />
              <a href={href(regionPath(region() ?? { code: "ID", level: "nation" }))}>
                {w().changes.status(
                  region()?.name ?? change.now.region,
                  kpi ? say(kpi.label) : change.now.kpi,
                  t().status[change.before.status],
                  t().status[change.now.status],
                )}
              </a>
            </li>
          );
        }}
      </For>
    </ul>
  );
  return (
    <Show when={props.changes.length > 0}>
      <div class="stack-2">
        <h3>
          {props.title} <span class="muted">({format().int(props.changes.length)})</span>
        </h3>
        {lines(props.changes.slice(0, SHOWN))}
        <Show when={props.changes.length > SHOWN}>
          {/* The rest is drawn once it is asked for. */}
          <details class="small" onToggle={() => setOpen(true)}>
            <summary>{w().changes.count(format().int(props.changes.length - SHOWN))}</summary>
            <Show when={open()}>{lines(props.changes.slice(SHOWN))}</Show>
          </details>
        </Show>
      </div>
    </Show>
  );
}

function Movers(props: { board: Board }): JSX.Element {
  const [kpi] = useKpi();
  const moves = createMemo(() => {
    const before = props.board.before;
    if (!before) return [];
    return props.board.parts
      .flatMap((region) => {
        const a = before.number(region, kpi().id);
        const b = props.board.now.number(region, kpi().id);
        if (!a || !b || a.value === null || b.value === null || a.provisional || b.provisional) return [];
        return [{ region, by: b.value - a.value }];
      })
      .sort((a, b) => b.by - a.by);
  });
  const rose = () =>
    moves()
      .filter((move) => move.by > 0)
      .slice(0, NAMED);
  const fell = () => moves().filter((move) => move.by < 0);
  /** Who fell most; where nobody fell, who rose least of those not named yet. */
  const last = () => (fell().length > 0 ? fell() : moves().slice(rose().length)).slice(-NAMED).reverse();
  const line = (move: { region: string; by: number }) =>
    `${namedRegion(move.region, props.board.period)?.name} ${differenceText(kpi(), move.by, format())}`;
  return (
    <Show when={moves().length > 1}>
      <div class="stack-2">
        <h3>{say(kpi().label)}</h3>
        <Show when={rose().length > 0}>
          <p class="small">
            {w().changes.risers}: {format().list(rose().map(line))}.
          </p>
        </Show>
        <Show when={last().length > 0}>
          <p class="small">
            {fell().length > 0 ? w().changes.fallers : w().changes.least}: {format().list(last().map(line))}.
          </p>
        </Show>
      </div>
    </Show>
  );
}
