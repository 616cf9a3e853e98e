import { createRoute, z } from "@hono/zod-openapi";
import { absent } from "@pantau/domain";
import { ofBody } from "../conditional";
import type { ApiDeps } from "../deps";
import { json, problems, SECURITY, unchanged } from "../describe";
import { makeRouter } from "../environment";
import { on } from "../on";
import { PeriodText, RegionText } from "../schemas/basics";
import { DistrictRecord, ProvinceRecord } from "../schemas/regions";

const listRegions = createRoute({
  method: "get",
  path: "/regions",
  tags: ["regions"],
  summary: "Provinces and regencies on the tree of a period, or today's",
  security: SECURITY,
  request: { query: z.object({ period: PeriodText.optional() }) },
  responses: {
    200: json(z.object({ provinces: z.array(ProvinceRecord) }), "Names and codes; open to every user."),
    304: unchanged,
    ...problems(),
  },
});

const listDistricts = createRoute({
  method: "get",
  path: "/regions/{id}/districts",
  tags: ["regions"],
  summary: "The districts of a regency",
  security: SECURITY,
  request: { params: z.object({ id: RegionText }) },
  responses: {
    200: json(z.object({ districts: z.array(DistrictRecord) }), "By today's code."),
    304: unchanged,
    ...problems(404),
  },
});

export function regionRoutes({ tree }: ApiDeps) {
  const router = makeRouter();
  on(router, listRegions, (c, { query }) => {
    const asked = query.period ? tree.at(query.period) : tree.today;
    const provinces = asked.provinces.map(({ code, name, regencies }) => ({
      code,
      name,
      regencies: regencies.map((id) => ({ id, code: asked.codeOf(id), name: asked.nameOf(id) })),
    }));
    return ofBody(c, provinces).unchanged ? c.body(null, 304) : c.json({ provinces });
  });
  on(router, listDistricts, (c, { params }) => {
    const regency = tree.today.regency(params.id);
    if (!regency) throw absent(c.get("actor"), "unknown_region");
    const districts = tree.today
      .districtsOf(regency)
      .map((code) => ({ code, name: tree.today.districtName(code) ?? code }));
    return ofBody(c, districts).unchanged ? c.body(null, 304) : c.json({ districts });
  });
  return router;
}
