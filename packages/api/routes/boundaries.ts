import { createRoute, z } from "@hono/zod-openapi";
import { putBoundaries, readBoundaries } from "@pantau/usecases";
import { adminOnly } from "../authentication";
import type { ApiDeps } from "../deps";
import { body, json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";

const Topology = z
  .looseObject({
    type: z.literal("Topology"),
    objects: z.object({
      regencies: z.looseObject({ geometries: z.array(z.looseObject({ id: z.string().max(10) })).max(1000) }),
    }),
    arcs: z.array(z.array(z.array(z.number()))),
  })
  .openapi("BoundaryMap", { description: "TopoJSON; each geometry's `id` is a regency's code of today." });

const read = createRoute({
  method: "get",
  path: "/boundaries",
  tags: ["regions"],
  summary: "The imported map of regencies",
  security: SECURITY,
  responses: {
    200: json(Topology, "TopoJSON."),
    204: { description: "No boundary file was imported yet; the dashboard draws tiles." },
    304: unchanged,
    ...problems(),
  },
});
const put = createRoute({
  method: "put",
  path: "/boundaries",
  tags: ["regions"],
  summary: "Replace the map of regencies",
  security: SECURITY,
  middleware: adminOnly,
  request: { body: body(Topology) },
  responses: {
    200: json(
      z.object({ regencies: z.number().int(), missing: z.array(z.string()) }),
      "What was drawn, what was not.",
    ),
    ...problems(409, 413),
  },
});

export function boundaryRoutes(deps: ApiDeps) {
  const router = makeRouter();
  on(router, read, async (c) => {
    const standing = await readBoundaries(deps);
    if (!standing) return c.body(null, 204);
    const { body: map, tag } = standing;
    c.header("ETag", tag);
    if (c.req.header("if-none-match") === tag) return c.body(null, 304);
    return c.body(new Uint8Array(map), 200, { "content-type": "application/json" });
  });
  on(router, put, async (c, { body: map }) => c.json(await putBoundaries(deps, c.get("actor"), map)));
  return router;
}
