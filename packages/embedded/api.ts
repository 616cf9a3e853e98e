import type { Composed } from "./compose";
import type { DataDirectory } from "./data-directory";
import type { Health } from "./health";

/** What answers under `/api`. */
export function apiOf({ health }: { composed: Composed; health: Health; directory: DataDirectory }) {
  return (request: Request): Response => {
    const state = health.state();
    if (new URL(request.url).pathname === "/api/health") {
      return Response.json(state, { status: health.isReady() ? 200 : 503 });
    }
    return new Response(null, { status: 404 });
  };
}
