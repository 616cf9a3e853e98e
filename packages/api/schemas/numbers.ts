import { z } from "@hono/zod-openapi";
import { Instant, PeriodText, RegionText, YearText } from "./basics";
import { AsOfText, Exact, edition, Int, KpiId, Level, List, marks, numberFields } from "./reading";

const Tree = z.enum(["period", "today"]);

export const KpiQuery = z.object({
  period: PeriodText,
  level: Level.optional(),
  region: RegionText.optional().openapi({ description: "That region and all under it." }),
  kpi: KpiId.optional(),
  tree: Tree.optional(),
  at: AsOfText,
});
const KpiRow = z
  .object({ region: z.string(), kpi: z.string(), period: z.string(), ...numberFields, ...marks })
  .openapi("KpiRow");
export const KpisAnswer = z.object({ ...edition, rows: z.array(KpiRow) }).openapi("Kpis");

export const SnapshotQuery = z.object({
  tree: Tree.optional(),
  level: z.literal("province").optional().openapi({ description: "The nation and its provinces alone." }),
  at: AsOfText,
});
const Sparse = z.array(z.tuple([Int, Int, Int]));
const Column = z.array(z.array(Exact));
const Filed = z.array(z.array(Int).nullable());
export const SnapshotAnswer = z
  .object({
    ...edition,
    period: z.string(),
    kpis: z.array(z.string()),
    due: z.array(Int.nullable()),
    totals: z.object({
      codes: z.array(z.string()),
      expected: z.array(Int),
      numerators: Column,
      denominators: Column,
      reported: z.array(z.array(Int)),
      filed: Filed,
      refused: Sparse,
    }),
    regencies: z.object({
      ids: z.array(z.string()),
      codes: z.array(z.string()).optional(),
      provinces: z.array(z.string()),
      numerators: Column,
      denominators: Column,
      filed: Filed,
      refused: Sparse,
      unusual: z.array(z.tuple([Int, Int])),
      outdated: z.array(z.tuple([Int, Int])),
    }),
    targets: z.record(
      z.string(),
      z.object({ target: Int.nullable(), regions: z.record(z.string(), Int).optional() }),
    ),
  })
  .openapi("Snapshot");

export const SeriesQuery = z.object({
  year: YearText,
  regions: List(50),
  kpis: List(50).optional(),
  tree: Tree.optional(),
  at: AsOfText,
});
export const SeriesAnswer = z
  .object({
    ...edition,
    periods: z.array(z.string()),
    series: z.array(
      z.object({
        region: z.string(),
        kpi: z.string(),
        points: z.array(z.object({ ...numberFields, ...marks })),
      }),
    ),
  })
  .openapi("Series");

export const SnapshotVersion = z.object({ year: Int, version: Int, at: Instant }).openapi("SnapshotVersion");
