import { createMemo, For, type JSX, Show } from "solid-js";
import { Notice } from "../../ui/states";
import { makeTurns } from "../../ui/turns";
import { Alerts } from "./alerts";
import type { Board } from "./board";
import { CallList } from "./call-list";
import { Changes } from "./changes";
import { Graduation } from "./graduation";
import { Indicators } from "./indicators";
import { Lead } from "./lead";
import { MapCard } from "./map-card";
import { Ranking } from "./ranking";
import { Reporting } from "./reporting";
import { Tiles } from "./tiles";
import { w } from "./words";
import "./nation.css";

/** In the order in which the morning's questions come: how do we stand, whom do I call, where, since when. */
export function BoardCards(props: { board: Board; below: Board | undefined }): JSX.Element {
  return (
    <div class="stack board">
      <Lead board={props.board} />
      <div class="board-top">
        <Tiles board={props.board}>
          <Show when={props.below} fallback={<div aria-busy="true" />}>
            {(board) => (
              <>
                <Beside board={board()} />
                <Below board={board()} />
              </>
            )}
          </Show>
        </Tiles>
      </div>
    </div>
  );
}

type Part = (props: { board: Board }) => JSX.Element;

/** Two columns on wide screens, on phones one below the other. */
const COLUMNS: readonly [left: readonly Part[], right: readonly Part[]] = [
  [Graduation, MapCard, Changes],
  [Ranking, Alerts, Reporting],
];
/** Of another province its own numbers alone may be read: what is made of its parts would say "none". */
const OWN_ALONE: readonly [left: readonly Part[], right: readonly Part[]] = [[Graduation], []];

/** Beside the tiles, so that one screen answers whom to call: a wall has nobody who scrolls. */
function Beside(props: { board: Board }): JSX.Element {
  return (
    <Show when={props.board.parts.length > 0} fallback={<Notice icon="user">{w().partsHidden}</Notice>}>
      <CallList board={props.board} />
    </Show>
  );
}

/** The cards in their order, each in a turn of its own: a finger never waits for all of them. */
function Below(props: { board: Board }): JSX.Element {
  const columns = createMemo(() => (props.board.parts.length > 0 ? COLUMNS : OWN_ALONE));
  const last = COLUMNS.flat().length + 1;
  const turn = makeTurns(last);
  return (
    <div class="board-below stack">
      <div class="board-columns" aria-busy={turn() < last}>
        <For each={columns()}>
          {(parts, i) => (
            <div class="board-column">
              <For each={parts.slice(0, Math.max(0, turn() - i() * columns()[0].length))}>
                {(Card) => <Card board={props.board} />}
              </For>
            </div>
          )}
        </For>
      </div>
      <Show when={turn() > columns().flat().length}>
        <Indicators board={props.board} />
      </Show>
    </div>
  );
}
