import type { Page } from "@pantau/api";
import { type QueryFunctionContext, useInfiniteQuery } from "@tanstack/solid-query";
import { user } from "../session/session";
import { type Read, readKey } from "./client";
import { getJson } from "./http";

/** A list that grows page by page, as far as it was read. */
export interface Pages<T> {
  /** undefined until the first page is there. */
  readonly items: () => readonly T[] | undefined;
  readonly error: () => unknown;
  readonly hasMore: () => boolean;
  readonly fetching: () => boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

/** A paged reading of the API (`cursor`, `next`). */
export function usePages<T>(read: () => Read | undefined): Pages<T> {
  const query = useInfiniteQuery(() => {
    const asked = read();
    return {
      queryKey: [...readKey(asked ?? { path: "" }), "pages"],
      queryFn: ({ signal, pageParam }: QueryFunctionContext<readonly unknown[], string | undefined>) =>
        getJson<Page<T>>(asked?.path ?? "", { query: { ...asked?.query, cursor: pageParam }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (last: Page<T>) => last.next,
      enabled: asked !== undefined && user() !== undefined,
    };
  });
  return {
    items: () => (query.isSuccess ? query.data.pages.flatMap((page) => page.items) : undefined),
    error: () => query.error ?? undefined,
    hasMore: () => query.hasNextPage,
    fetching: () => query.isFetching,
    more: () => void query.fetchNextPage(),
    retry: () => void query.refetch(),
  };
}
