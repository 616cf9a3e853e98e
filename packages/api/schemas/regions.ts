import { z } from "@hono/zod-openapi";

export const ProvinceRecord = z
  .object({
    code: z.string(),
    name: z.string(),
    regencies: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
  })
  .openapi("Province");
export const DistrictRecord = z.object({ code: z.string(), name: z.string() }).openapi("District");
