import { createMemo, createSignal } from "solid-js";
import { neighbour, type Place } from "./tile-moves";

/** One region of a map: where it is, and what is said of it. */
export interface MapPlace extends Place {
  /** Name, value and status in words. */
  readonly label: string;
}

/**
 * A map as one stop of the Tab key: arrows go from region to region, Enter opens. `said` is the
 * region under the pointer or with the focus, in words.
 */
export function makeMapFocus(places: () => readonly MapPlace[]) {
  const [current, setCurrent] = createSignal<string>();
  const [spoken, setSpoken] = createSignal<string>();
  const links = new Map<string, { focus(): void }>();
  // Once for all regions: each of them asks.
  const stop = createMemo(() => {
    const now = current();
    return now !== undefined && places().some(({ key }) => key === now) ? now : places()[0]?.key;
  });
  return {
    /** By key, so that it is never another month's or indicator's value. */
    said: () => places().find(({ key }) => key === spoken())?.label,
    tabIndex: (key: string) => (stop() === key ? 0 : -1),
    ref: (key: string) => (element: { focus(): void }) => links.set(key, element),
    onKeyDown: (place: MapPlace, event: KeyboardEvent) => {
      const to = neighbour(places(), place, event.key);
      if (!to) return;
      event.preventDefault();
      setCurrent(to.key);
      links.get(to.key)?.focus();
    },
    onFocus: (key: string) => {
      setCurrent(key);
      setSpoken(key);
    },
    onPointerEnter: (key: string) => setSpoken(key),
    onPointerLeave: () => setSpoken(undefined),
  };
}
