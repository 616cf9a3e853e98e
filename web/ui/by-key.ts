import { type Accessor, createMemo } from "solid-js";

/**
 * A list for `<For>` whose parts are known by their keys: what stays keeps its place on the page and
 * is changed there, where new objects of the same meaning would be drawn anew.
 */
export function byKey<T extends { readonly key: string }>(list: () => readonly T[]) {
  const found = createMemo(() => new Map(list().map((item) => [item.key, item])));
  return {
    keys: createMemo(() => [...found().keys()]),
    /** The part as it is now; the last one known while it is being taken away. */
    of: (key: string): Accessor<T> => createMemo<T>((last) => (found().get(key) ?? last) as T),
  };
}
