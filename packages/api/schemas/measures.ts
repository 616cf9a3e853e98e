import { z } from "@hono/zod-openapi";
import { PeriodText, RegionText } from "./basics";
import { AsOfText, edition, Int } from "./reading";

const Basis = z.enum(["period", "ytd"]);
const MeasureMap = z.record(z.string(), z.number());

export const MeasuresQuery = z.object({
  period: PeriodText,
  region: RegionText,
  basis: Basis.default("period"),
  at: AsOfText,
});
export const MeasuresAnswer = z
  .object({
    ...edition,
    measures: MeasureMap,
    slots: Int,
    of: Int,
    reported: Int,
    expected: Int,
    refused: Int,
    byPeriod: z.array(z.object({ period: z.string(), slots: Int, measures: MeasureMap })),
  })
  .openapi("Measures");

export const BreakdownsQuery = z.object({
  period: PeriodText,
  regency: RegionText,
  basis: Basis.default("period"),
  by: z.enum(["district", "facilitator"]).default("district"),
  at: AsOfText,
});
export const BreakdownsAnswer = z
  .object({
    ...edition,
    rows: z.array(z.object({ key: z.string(), name: z.string().optional(), measures: MeasureMap })),
    slots: Int,
    of: Int,
    refused: Int,
    missing: z.array(z.string()),
  })
  .openapi("Breakdowns");

export const RankingQuery = z.object({
  period: PeriodText,
  region: RegionText.optional(),
  limit: z.coerce.number().int().min(1).max(20_000).default(50),
  at: AsOfText,
});
export const RankingAnswer = z
  .object({
    ...edition,
    rows: z.array(z.object({ facilitator: z.string(), regency: z.string(), graduations: Int })),
    ranked: Int,
    reported: Int,
    expected: Int,
  })
  .openapi("FacilitatorRanking");
