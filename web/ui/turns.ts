import { createSignal, onCleanup } from "solid-js";

/** Counts from 0 to `last`, one with each turn of the browser: between two of them it paints and listens. */
export function makeTurns(last: number): () => number {
  const [turn, setTurn] = createSignal(0);
  const timer = setInterval(() => setTurn(turn() + 1) === last && clearInterval(timer));
  onCleanup(() => clearInterval(timer));
  return turn;
}
