import type { JSX } from "solid-js";
import type { Board } from "./board";

export function Alerts(_props: { board: Board }): JSX.Element {
  return null;
}
