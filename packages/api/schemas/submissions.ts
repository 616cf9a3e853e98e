import { z } from "@hono/zod-openapi";
import { FILE_PROBLEMS, ROW_ERRORS, SUBMISSION_STATUSES, WARNINGS } from "@pantau/domain";
import { Instant, Language, PeriodText, RegionText } from "./basics";

export const ProblemCodeName = z.enum([...ROW_ERRORS, ...WARNINGS, ...FILE_PROBLEMS]);
export const Counts = z.partialRecord(ProblemCodeName, z.number().int()).openapi({
  type: "object",
  additionalProperties: { type: "integer" },
});

export const RowProblem = z
  .object({
    row: z
      .number()
      .int()
      .openapi({ description: "Line in the file, header = 1; sheet row in XLSX; 0: the file." }),
    column: z.string(),
    code: ProblemCodeName,
    value: z.string(),
    firstRow: z.number().int().optional(),
    detail: z.string().optional(),
  })
  .openapi("RowProblem");

export const NewUpload = z
  .object({
    type: z.string().max(40),
    period: PeriodText,
    region: RegionText,
    partial: z.boolean().default(false),
    size: z.number().int().min(0),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: "64 hex digits" }),
    fileName: z.string().min(1).max(200),
    lang: Language.optional().openapi({
      description: "Language of the error copy; the user's own where absent.",
    }),
  })
  .openapi("NewUpload");

export const RequestedUpload = z
  .object({
    submission: z.string(),
    upload: z.object({
      url: z.string(),
      method: z.literal("PUT"),
      headers: z.record(z.string(), z.string()),
      expiresAt: Instant,
    }),
  })
  .openapi("RequestedUpload");

const SubmissionStatus = z.enum(SUBMISSION_STATUSES);

const summary = {
  submission: z.string(),
  type: z.string(),
  period: z.string(),
  scope: z.string(),
  acceptPartial: z.boolean(),
  fileName: z.string(),
  size: z.number().int(),
  sha256: z.string(),
  requestedBy: z.string(),
  requestedAt: Instant,
  receivedAt: Instant.optional(),
  processedAt: Instant.optional(),
  status: SubmissionStatus,
  rows: z.number().int().openapi({ description: "All data rows; 0 where a file problem refused the file." }),
  refused: z.number().int(),
  slots: z.number().int(),
  withdrawn: z.object({ by: z.string(), at: Instant, reason: z.string() }).optional(),
  reason: z.string().optional().openapi({ description: "`failed`: why, as a stable code." }),
  hasErrorCopy: z.boolean(),
  hasFile: z.boolean(),
  fileKeptUntil: Instant.optional().openapi({
    description: "The raw file is kept until then at the least; absent where none is kept.",
  }),
};

export const SubmissionRecord = z
  .object({
    ...summary,
    problems: z.object({ counts: Counts, warnings: Counts, first: z.array(RowProblem) }),
    superseded_by: z
      .string()
      .optional()
      .openapi({ description: "The later submission that holds its slots, where it stands in none." }),
    standing: z.array(
      z.object({
        regency: z.string(),
        rows: z.number().int(),
        refused: z.number().int(),
        state: z.enum(["stands", "replaced", "withdrawn", "not-filled"]),
        by: z.string().optional(),
      }),
    ),
    unusual: z
      .array(z.object({ regency: z.string(), kpi: z.string() }))
      .optional()
      .openapi({
        description: "Numbers resting on it that are far from their own history and from their peers.",
      }),
    mayWithdraw: z.boolean().optional(),
  })
  .openapi("Submission");

/** A list shows no problems. */
export const ListedSubmission = z.object(summary).openapi("ListedSubmission");

export const Withdraw = z.object({ reason: z.string().trim().min(3).max(500) }).openapi("Withdraw");
export const Download = z
  .object({ url: z.string(), fileName: z.string(), expiresAt: Instant })
  .openapi("Download");

export const NoticeRecord = z
  .object({
    id: z.string(),
    kind: z.enum(["replaced", "overtaken", "failed", "withdrawn"]),
    at: Instant,
    submission: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi("Notice");
