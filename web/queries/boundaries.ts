import { useQuery } from "@tanstack/solid-query";
import { user } from "../session/session";
import { readKey } from "./client";
import { request } from "./http";

const PATH = "/boundaries";

/**
 * The imported map of regencies (TopoJSON), asked for when it is wanted; undefined until it is there, and
 * where none was imported. As text: query data become reactive to the last point, and here that is
 * tens of thousands of them.
 */
export function useBoundaries(wanted: () => boolean): () => string | undefined {
  const query = useQuery(() => ({
    queryKey: readKey({ path: PATH }),
    queryFn: async ({ signal }) => {
      const answer = await request(PATH, { signal });
      return answer.status === 204 ? "" : await answer.text();
    },
    enabled: wanted() && user() !== undefined,
    staleTime: 60 * 60_000,
  }));
  return () => (query.isSuccess ? query.data || undefined : undefined);
}
