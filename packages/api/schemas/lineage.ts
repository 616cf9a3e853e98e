import { z } from "@hono/zod-openapi";
import { Instant, PeriodText, RegionText } from "./basics";
import { AsOfText, Exact, edition, Int, KpiId, Level, numberFields, Reason, SlotState } from "./reading";

const Bilingual = z.object({ id: z.string(), en: z.string() });

export const LineageQuery = z.object({ period: PeriodText, region: RegionText, kpi: KpiId, at: AsOfText });
export const LineageAnswer = z
  .object({
    ...edition,
    region: z.string(),
    kpi: z.string(),
    period: z.string(),
    number: z.object(numberFields),
    refused: Int,
    definition: z.object({ numerator: Bilingual, denominator: Bilingual, defined: Bilingual }),
    regencies: z.array(
      z.object({
        code: z.string(),
        id: z.string(),
        numerator: Exact,
        denominator: Exact,
        reason: Reason.optional(),
        unusual: z.literal(true).optional(),
      }),
    ),
    slots: z.array(
      z.object({
        type: z.string(),
        period: z.string(),
        regency: z.string(),
        state: SlotState,
        rows: Int,
        refused: Int,
        receivedAt: Instant.optional(),
        filledBy: Level.optional(),
        submission: z.string().optional(),
      }),
    ),
    submissions: z.array(
      z.object({
        id: z.string(),
        type: z.string(),
        period: z.string(),
        scope: z.string(),
        uploadedBy: z.string(),
        fileName: z.string(),
        receivedAt: Instant,
        fileKeptUntil: Instant,
        rows: Int,
        refused: Int,
      }),
    ),
  })
  .openapi("Lineage");
