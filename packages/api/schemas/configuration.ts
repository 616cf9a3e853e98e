import { z } from "@hono/zod-openapi";
import { Instant } from "./basics";

/** One version of a configuration document. `value` has the shape of its name, see `SettingValue`. */
export const SettingRecord = z
  .object({
    name: z.string(),
    /** 0: the program's default, never changed. */
    version: z.number().int(),
    value: z.unknown(),
    by: z.string(),
    at: Instant.optional(),
  })
  .openapi("Setting");

export const ChangeSetting = z
  .object({
    version: z
      .number()
      .int()
      .min(0)
      .openapi({ description: "The version that was read; 409 where it has changed since." }),
    value: z.unknown(),
  })
  .openapi("ChangeSetting");

/** What a browser must know before anyone has signed in. */
export const PublicConfig = z
  .object({
    oidc: z.object({ issuer: z.string(), clientId: z.string(), scope: z.string() }),
    demo: z.boolean(),
    thinning: z
      .number()
      .int()
      .optional()
      .openapi({ description: "One family of the demo stands for so many." }),
    embedded: z.boolean(),
    version: z.string(),
  })
  .openapi("Config");

export const Health = z
  .object({ status: z.enum(["ready", "starting"]), parts: z.record(z.string(), z.string()) })
  .openapi("Health");
