import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";

/**
 * What it says, one painted frame later. For what stands below: the part of a page that answers the reader
 * is drawn and shown first, and need not wait for the rest.
 */
export function afterPaint<T>(now: Accessor<T>): Accessor<T | undefined> {
  const [late, setLate] = createSignal<T>();
  createEffect(() => {
    const next = now();
    const frame = requestAnimationFrame(() => setTimeout(() => setLate(() => next)));
    onCleanup(() => cancelAnimationFrame(frame));
  });
  return late;
}
