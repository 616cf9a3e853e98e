import { createSignal } from "solid-js";
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
  const [said, setSaid] = createSignal<string>();
  const links = new Map<string, { focus(): void }>();
  const stop = () => {
    const now = current();
    return now !== undefined && places().some(({ key }) => key === now) ? now : places()[0]?.key;
  };
  return {
    said,
    tabIndex: (place: MapPlace) => (stop() === place.key ? 0 : -1),
    ref: (place: MapPlace) => (element: { focus(): void }) => links.set(place.key, element),
    onKeyDown: (place: MapPlace) => (event: KeyboardEvent) => {
      const to = neighbour(places(), place, event.key);
      if (!to) return;
      event.preventDefault();
      setCurrent(to.key);
      links.get(to.key)?.focus();
    },
    onFocus: (place: MapPlace) => () => {
      setCurrent(place.key);
      setSaid(place.label);
    },
    onPointerEnter: (place: MapPlace) => () => setSaid(place.label),
    onPointerLeave: () => setSaid(undefined),
  };
}
