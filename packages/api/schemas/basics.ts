import { z } from "@hono/zod-openapi";
import { LANGS, type Period, parsePeriod } from "@pantau/domain";

/** `YYYY-MM`, parsed once here. */
export const PeriodText = z
  .string()
  .refine((text) => parsePeriod(text) !== undefined, { error: "a month as YYYY-MM" })
  .transform((text) => text as Period)
  .openapi({ type: "string", pattern: "^20\\d{2}-(0[1-9]|1[0-2])$", example: "2020-10" });

export const YearText = z.coerce.number().int().min(2000).max(2099).openapi({ example: 2020 });

/** `ID`, a province code or a regency code, with or without the dot; which regions exist is asked of the tree. */
export const RegionText = z
  .string()
  .regex(/^(ID|\d{2}|\d{2}\.?\d{2})$/, { error: "a region code: ID, 33 or 33.02" })
  .openapi({ example: "33.02" });

export const Language = z.enum(LANGS).openapi({ example: "id" });
export const Instant = z.iso.datetime().openapi({ example: "2020-11-03T04:05:06.000Z" });
export const Day = z.iso.date().openapi({ example: "2020-11-03" });
export const Email = z
  .email()
  .max(254)
  .transform((text) => text.toLowerCase())
  .openapi({ type: "string", format: "email", example: "korkab.banyumas@pantau.test" });

export const PageQuery = z.object({
  cursor: z.string().max(2000).optional().openapi({ description: "`next` of the page before." }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** A page of a list that grows; `next` is absent on the last one. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}

/** RFC 9457. `code` is stable; `title` says what to do next. */
export const ProblemDetails = z
  .object({
    type: z.string(),
    status: z.number().int(),
    code: z.string().openapi({ example: "forbidden" }),
    title: z.string(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi("Problem");
