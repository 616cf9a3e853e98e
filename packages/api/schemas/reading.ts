import { z } from "@hono/zod-openapi";
import { Instant } from "./basics";

/*
 * The answers of the reading use cases as they travel: what numbers.ts, measures.ts, lineage.ts and slots.ts
 * share. Their meaning is told once, in packages/usecases/answers; tests/scope/shapes.test.ts holds real
 * answers against these shapes.
 */

export const Int = z.number().int();
export const Exact = z.number().nullable();
export const Level = z.enum(["nation", "province", "regency"]);
export const Reason = z.enum(["measures_outdated"]);
export const edition = { version: Int, asOf: Instant.nullable(), formula: Int };

/** `33,33.02`: region codes or KPI ids, split at the commas. */
const commaList = (most: number) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .refine((parts) => parts.length <= most, { error: `at most ${most}, with commas between` });
export const List = (most: number) => commaList(most).openapi({ type: "string", example: "ID,33" });

export const AsOfText = Instant.transform((text) => new Date(text))
  .optional()
  .openapi({ type: "string", format: "date-time", description: "As it stood then; now where absent." });
export const KpiId = z.string().max(60).openapi({ example: "graduation-independent" });
export const TypeId = z.string().max(60).openapi({ example: "graduation" });
export const numberFields = {
  numerator: Exact,
  denominator: Exact,
  value: Exact,
  reported: Int,
  expected: Int,
  filed: Int.nullable(),
  due: Int.nullable(),
  provisional: z.boolean(),
  target: Exact,
  pace: Exact,
  status: z.enum(["no-data", "on-track", "behind", "critical"]),
};
export const marks = {
  refused: Int.optional(),
  unusual: z.literal(true).optional(),
  reason: Reason.optional(),
};
export const SlotState = z.enum(["missing", "accepted", "partial"]);
