import { type JSX, Show } from "solid-js";
import { Notice } from "../../ui/states";
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
      <Tiles board={props.board} />
      <Show when={props.below}>{(board) => <Below board={board()} />}</Show>
    </div>
  );
}

function Below(props: { board: Board }): JSX.Element {
  // Of another province its own numbers alone may be read: what is made of its parts would say "none".
  const whole = () => props.board.parts.length > 0;
  return (
    <>
      <div class="board-columns">
        <div class="board-column">
          <Graduation board={props.board} />
          <Show when={whole()}>
            <MapCard board={props.board} />
            <Changes board={props.board} />
            <Reporting board={props.board} />
          </Show>
        </div>
        <div class="board-column">
          <Show when={whole()} fallback={<Notice icon="user">{w().partsHidden}</Notice>}>
            <CallList board={props.board} />
            <Ranking board={props.board} />
            <Alerts board={props.board} />
          </Show>
        </div>
      </div>
      <Indicators board={props.board} />
    </>
  );
}
