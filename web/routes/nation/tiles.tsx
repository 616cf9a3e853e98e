import type { JSX } from "solid-js";
import { HeadlineTiles } from "../../shell/headline-tiles";
import type { Board } from "./board";
import { w } from "./words";

/** What the morning begins with; all others are in the table below. */
export const HEADLINE: readonly string[] = [
  "graduation-independent",
  "bsb-completion",
  "p2k2-attendance",
  "staff-trained",
  "kks-custody",
  "debt-resolution",
];

export function Tiles(props: { board: Board; children: JSX.Element }): JSX.Element {
  return (
    <HeadlineTiles
      title={w().headline}
      region={props.board.region.code}
      snapshot={props.board.now}
      series={props.board.series}
      open={props.board.open}
      kpis={HEADLINE}
    >
      {props.children}
    </HeadlineTiles>
  );
}
