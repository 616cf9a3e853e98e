import { z } from "@hono/zod-openapi";
import { Instant, PeriodText, RegionText } from "./basics";
import { AsOfText, edition, Int, Level, SlotState, TypeId } from "./reading";

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
