import type { JSX } from "solid-js";
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
import "./nation.css";

/** In the order in which the morning's questions come: how do we stand, whom do I call, where, since when. */
export function BoardCards(props: { board: Board }): JSX.Element {
  return (
    <div class="stack board">
      <Lead board={props.board} />
      <Tiles board={props.board} />
      <div class="board-columns">
        <div class="board-column">
          <Graduation board={props.board} />
          <MapCard board={props.board} />
          <Changes board={props.board} />
          <Reporting board={props.board} />
        </div>
        <div class="board-column">
          <CallList board={props.board} />
          <Ranking board={props.board} />
          <Alerts board={props.board} />
        </div>
      </div>
      <Indicators board={props.board} />
    </div>
  );
}
