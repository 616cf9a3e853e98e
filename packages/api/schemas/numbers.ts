import { z } from "@hono/zod-openapi";
import { Instant, PeriodText, RegionText, YearText } from "./basics";

/*
 * The answers of the reading use cases as they travel. Their meaning is told once, in
 * packages/usecases/answers.ts; tests/scope/shapes.test.ts holds real answers against these shapes.
 */

const Int = z.number().int();
const Exact = z.number().nullable();
const Level = z.enum(["nation", "province", "regency"]);
const Tree = z.enum(["period", "today"]);
const Basis = z.enum(["period", "ytd"]);
const MeasureMap = z.record(z.string(), z.number());
const Bilingual = z.object({ id: z.string(), en: z.string() });
const Reason = z.enum(["measures_outdated"]);
const edition = { version: Int, asOf: Instant.nullable(), formula: Int };

/** `33,33.02`: region codes or KPI ids, split at the commas. */
const commaList = (most: number) =>
  z
    .string()
    .max(4000)
    .transform((text) => text.split(",").filter((part) => part !== ""))
    .refine((parts) => parts.length <= most, { error: `at most ${most}, with commas between` });
const List = (most: number) => commaList(most).openapi({ type: "string", example: "ID,33" });

const AsOfText = Instant.transform((text) => new Date(text))
  .optional()
  .openapi({ type: "string", format: "date-time", description: "As it stood then; now where absent." });
const KpiId = z.string().max(60).openapi({ example: "graduation-independent" });
const TypeId = z.string().max(60).openapi({ example: "graduation" });

export const KpiQuery = z.object({
  period: PeriodText,
  level: Level.optional(),
  region: RegionText.optional().openapi({ description: "That region and all under it." }),
  kpi: KpiId.optional(),
  tree: Tree.optional(),
  at: AsOfText,
});
const numberFields = {
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
const marks = { refused: Int.optional(), unusual: z.literal(true).optional(), reason: Reason.optional() };
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

export const LineageQuery = z.object({ period: PeriodText, region: RegionText, kpi: KpiId, at: AsOfText });
const SlotState = z.enum(["missing", "accepted", "partial"]);
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

export const SlotsQuery = z.object({
  period: PeriodText,
  region: RegionText.optional(),
  type: TypeId.optional(),
  state: SlotState.optional(),
  at: AsOfText,
});
export const SlotsAnswer = z
  .object({
    ...edition,
    slots: z.array(
      z.object({
        regency: z.string(),
        id: z.string(),
        type: z.string(),
        period: z.string(),
        state: SlotState,
        expected: z.boolean(),
        deadline: Instant,
        timeliness: z.enum(["due", "overdue", "on-time", "late", "not-expected"]),
        rows: Int.optional(),
        refused: Int.optional(),
        receivedAt: Instant.optional(),
        filledBy: Level.optional(),
        submission: z.string().optional(),
        uploadedBy: z.string().optional(),
        unusual: z.array(z.string()).optional(),
      }),
    ),
  })
  .openapi("Slots");

export const SlotHistoryAnswer = z
  .object({
    type: z.string(),
    period: z.string(),
    regency: z.string(),
    id: z.string(),
    expected: z.boolean(),
    deadline: Instant,
    entries: z.array(
      z.object({
        state: z.enum(["stands", "replaced", "withdrawn", "not-filled", "rejected", "failed", "expired"]),
        status: z.enum(["accepted", "partial"]).optional(),
        sentFor: Level,
        requestedAt: Instant,
        receivedAt: Instant.optional(),
        processedAt: Instant,
        rows: Int,
        refused: Int,
        unplaced: Int,
        submission: z.string().optional(),
        uploadedBy: z.string().optional(),
        fileName: z.string().optional(),
        withdrawn: z
          .object({ at: Instant, by: z.string().optional(), reason: z.string().optional() })
          .optional(),
      }),
    ),
  })
  .openapi("SlotHistory");

export const SnapshotVersion = z.object({ year: Int, version: Int, at: Instant }).openapi("SnapshotVersion");

export const ProvinceRecord = z
  .object({
    code: z.string(),
    name: z.string(),
    regencies: z.array(z.object({ id: z.string(), code: z.string(), name: z.string() })),
  })
  .openapi("Province");
export const DistrictRecord = z.object({ code: z.string(), name: z.string() }).openapi("District");
