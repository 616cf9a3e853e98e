import type { BoundaryMap } from "@pantau/regions";
import { useQuery } from "@tanstack/solid-query";
import { user } from "../session/session";
import { readKey } from "./client";
import { getJson } from "./http";

const PATH = "/boundaries";

/** The imported map of regencies, asked for when it is wanted; undefined until it is there, and where none was imported. */
export function useBoundaries(wanted: () => boolean): () => BoundaryMap | undefined {
  const query = useQuery(() => ({
    queryKey: readKey({ path: PATH }),
    // Without an import the answer is empty, which a query may not be.
    queryFn: async ({ signal }) => (await getJson<BoundaryMap | undefined>(PATH, { signal })) ?? null,
    enabled: wanted() && user() !== undefined,
    staleTime: 60 * 60_000,
  }));
  return () => (query.isSuccess ? (query.data ?? undefined) : undefined);
}
