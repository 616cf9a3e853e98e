import type { Page } from "@pantau/api";
import { createEffect, createSignal, on } from "solid-js";
import { type Read, useRead } from "../../queries/client";
import { getJson } from "../../queries/http";

/** A list that grows: its first page is a reading, further pages are added when asked for. */
export function usePages<T>(read: () => Read | undefined) {
  const first = useRead<Page<T>>(read);
  const [more, setMore] = createSignal<readonly T[]>([]);
  const [next, setNext] = createSignal<string>();
  createEffect(
    on(first.data, (page) => {
      setMore([]);
      setNext(page?.next);
    }),
  );
  const load = async () => {
    const asked = read();
    const cursor = next();
    if (!asked || cursor === undefined) return;
    const page = await getJson<Page<T>>(asked.path, { query: { ...asked.query, cursor } });
    setMore([...more(), ...page.items]);
    setNext(page.next);
  };
  return { ...first, items: () => [...(first.data()?.items ?? []), ...more()], next, load };
}
