import { z } from "@hono/zod-openapi";
import { Flag, Instant, PeriodText, RegionText } from "./basics";

const Count = z.number().nullable().openapi({ description: "Exact; null where the KPI is not defined." });

/** One number, exactly the fields that scripts rely on (contract, section 5). */
export const KpiRow = z
  .object({
    region: z.string(),
    kpi: z.string(),
    period: z.string(),
    numerator: Count,
    denominator: Count,
    value: z.number().nullable(),
    reported: z.number().int(),
    expected: z.number().int(),
    /** Year-to-date KPIs: regency-months filed of those due; null for the others. */
    filed: z.number().int().nullable(),
    due: z.number().int().nullable(),
    provisional: z.boolean(),
    /** The year's target. */
    target: z.number().nullable(),
    /** What the target asks for by this period. */
    pace: z.number().nullable(),
    status: z.enum(["no-data", "on-track", "behind", "critical"]),
  })
  .openapi("KpiRow");

export const KpiQuery = z.object({
  period: PeriodText,
  level: z.enum(["nation", "province", "regency"]).optional(),
  region: RegionText.optional().openapi({ description: "That region and all under it." }),
  kpi: z.string().max(60).optional(),
  asOf: Instant.optional().openapi({ description: "As it stood then." }),
  today: Flag.optional().openapi({ description: "Shown on today's tree instead of the period's own." }),
});

export const SeriesQuery = z.object({
  year: z.coerce.number().int().min(2000).max(2099),
  region: RegionText,
  kpi: z.string().max(60).optional(),
  asOf: Instant.optional(),
});

/** Additive measures of one report type in one region and period; ids as in the type's definition. */
export const MeasureRow = z
  .object({
    region: z.string(),
    measures: z.record(z.string(), z.number()),
    reported: z.number().int(),
    expected: z.number().int(),
  })
  .openapi("MeasureRow");

export const BreakdownRow = z
  .object({
    /** District code or facilitator id. */
    key: z.string(),
    name: z.string().optional(),
    measures: z.record(z.string(), z.number()),
  })
  .openapi("BreakdownRow");

export const FacilitatorRow = z
  .object({
    region: z.string(),
    facilitator: z.string(),
    independent: z.number().int(),
    natural: z.number().int(),
  })
  .openapi("FacilitatorRow");

export const SnapshotVersion = z
  .object({ year: z.number().int(), version: z.number().int(), at: Instant })
  .openapi("SnapshotVersion");

export const ProvinceRecord = z
  .object({
    code: z.string(),
    name: z.string(),
    regencies: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
  })
  .openapi("Province");
export const DistrictRecord = z.object({ code: z.string(), name: z.string() }).openapi("District");
