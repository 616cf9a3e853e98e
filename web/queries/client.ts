import { QueryClient, type QueryFunctionContext, useQuery } from "@tanstack/solid-query";
import { createEffect, createRoot, on } from "solid-js";
import { onForget, session, user } from "../session/session";
import { ApiError, type Asked, getJson } from "./http";

/** Server state lives here and nowhere else. Emptied when the user changes or leaves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 15 * 60_000,
      refetchOnWindowFocus: true,
      // A refusal stays a refusal; what may pass is tried once more.
      retry: (count, error) => !(error instanceof ApiError && error.status < 500) && count < 1,
      retryDelay: 800,
      // The service worker answers without a line, so that is not for the query client to decide.
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
onForget(() => queryClient.clear());
// What was shown without a line is asked for again as soon as there is one.
createRoot(() =>
  createEffect(
    on(
      () => session().status,
      (now, before) => {
        if (before === "offline" && now === "signed-in") void queryClient.invalidateQueries();
        return now;
      },
    ),
  ),
);

/** What to read: path and query of the API. undefined: nothing yet. */
export interface Read {
  readonly path: string;
  readonly query?: Asked["query"];
  /** The last answer stays in sight while the next is on its way. */
  readonly keep?: boolean;
  readonly staleTime?: number;
  /** Asked again after so many milliseconds; false: not. */
  readonly refetchInterval?: number | false;
}

/** What was read, as it stands now. Nothing here suspends: pages show their own states. */
export interface Reading<T> {
  readonly data: () => T | undefined;
  /** undefined while all is well. */
  readonly error: () => unknown;
  readonly retry: () => void;
  /** Asked again while the last answer stands. */
  readonly fetching: () => boolean;
}

/**
 * An answer as it came. Of a class, which stores take as a whole: of plain objects they walk through and
 * follow every single number, and an answer changes as a whole.
 */
class Held<T> {
  constructor(readonly answer: T) {}
}

/** How a reading is kept and made. `ahead`: nobody has asked to see it. */
export function readingOf<T>(read: Read, ahead = false) {
  return {
    queryKey: readKey(read),
    queryFn: async ({ signal }: QueryFunctionContext) =>
      new Held(await getJson<T>(read.path, { query: read.query, signal, ahead })),
  };
}

/** A reading of the API under its address, per user. Give an accessor: the reading follows it. */
export function useRead<T>(read: () => Read | undefined): Reading<T> {
  const query = useQuery(() => {
    const asked = read();
    return {
      ...readingOf<T>(asked ?? { path: "" }),
      enabled: asked !== undefined && user() !== undefined,
      ...(asked?.keep && { placeholderData: (previous: Held<T> | undefined) => previous as never }),
      ...(asked?.staleTime !== undefined && { staleTime: asked.staleTime }),
      ...(asked?.refetchInterval !== undefined && { refetchInterval: asked.refetchInterval }),
    };
  });
  return {
    data: () => (query.isSuccess ? query.data.answer : undefined),
    error: () => query.error ?? undefined,
    retry: () => void query.refetch(),
    fetching: () => query.isFetching,
  };
}

/** The key of a reading; `[user, path]` is the beginning of all readings of that path. */
export function readKey(read: Pick<Read, "path" | "query">): readonly unknown[] {
  return [user()?.email ?? "", read.path, read.query ?? {}];
}

/** Readings of paths that begin so are asked for again. */
export function refreshReads(path: string): Promise<void> {
  return queryClient.invalidateQueries({
    predicate: ({ queryKey }) => typeof queryKey[1] === "string" && queryKey[1].startsWith(path),
  });
}
