import { z } from "@hono/zod-openapi";
import { ALERT_LEVELS, AUDIENCES, OPTIONAL_NEWS, SEVERITIES } from "@pantau/domain";
import { ALERT_FILTERS } from "@pantau/usecases";
import { Instant, RegionText } from "./basics";

const Who = { by: z.string(), at: Instant };

export const AlertRecord = z
  .object({
    rule: z.string().openapi({ example: "kks-custody.regency" }),
    region: z.string(),
    regionName: z.string(),
    /** Today's province of a regency. */
    province: z.string().optional(),
    level: z.enum(ALERT_LEVELS),
    severity: z.enum(SEVERITIES),
    kind: z.enum(["kpi", "report-overdue", "reminder"]),
    /** null for rules about missing reports. */
    kpi: z.string().nullable(),
    state: z.enum(["ok", "pending", "firing", "resolved"]),
    since: Instant.optional(),
    firedAt: Instant.optional(),
    resolvedAt: Instant.optional(),
    period: z.string().optional(),
    numerator: z.number().optional(),
    denominator: z.number().optional(),
    value: z.number().nullable().optional(),
    pace: z.number().nullable().optional(),
    reported: z.number().int().optional(),
    expected: z.number().int().optional(),
    filed: z.number().int().nullable().optional(),
    due: z.number().int().nullable().optional(),
    /** Report types that are missing. */
    missing: z.array(z.string()).optional(),
    escalated: z.boolean(),
    acknowledged: z.object({ ...Who, note: z.string(), plan: z.string() }).optional(),
    silence: z.object({ ...Who, until: Instant, reason: z.string() }).optional(),
    silenced: z.boolean(),
    mayAct: z.boolean(),
  })
  .openapi("Alert");

export const AlertDetail = AlertRecord.extend({
  history: z.array(
    z.object({
      at: Instant,
      kind: z.string(),
      by: z.string().optional(),
      text: z.string().optional(),
      plan: z.string().optional(),
      until: Instant.optional(),
      reading: z.object({ period: z.string(), value: z.number().nullable() }).optional(),
    }),
  ),
}).openapi("AlertDetail");

export const AlertsQuery = z.object({
  state: z.enum(ALERT_FILTERS).optional(),
  region: RegionText.optional(),
  kpi: z.string().max(40).optional(),
  level: z.enum(ALERT_LEVELS).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .optional()
    .openapi({ description: "The most urgent so many; absent: all." }),
});

export const AlertPath = z.object({
  rule: z.string().max(64).openapi({ example: "kks-custody.regency" }),
  region: RegionText,
});

const Words = z.string().max(1000);
export const Acknowledge = z.object({ note: Words, plan: Words.default("") }).openapi("Acknowledge");
export const Silence = z
  .object({
    until: z
      .string()
      .max(40)
      .openapi({ description: "A day, silent to its end in Jakarta, or an instant.", example: "2020-11-30" }),
    reason: Words,
  })
  .openapi("Silence");
export const Comment = z.object({ text: Words }).openapi("Comment");

export const Evaluate = z
  .object({
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .openapi({ description: "Judges as of then; absent: now.", example: "2020-11-11T07:00:00+07:00" }),
  })
  .openapi("Evaluate");
export const RunAnswer = z
  .object({ run: Instant, sent: z.number().int(), refused: z.number().int(), unknown: z.number().int() })
  .openapi("AlertRun");
export const RunHandedOver = z
  .object({
    run: Instant,
    mailedBefore: Instant.optional().openapi({
      description: "When the mails of an earlier run for the same time were gone through.",
    }),
  })
  .openapi("AlertRunHandedOver");

/** A rule is checked by the domain, which names every problem by its path; here only its shape is told. */
export const RuleRecord = z
  .object({
    id: z.string(),
    level: z.enum(ALERT_LEVELS),
    severity: z.enum(SEVERITIES),
    holdFor: z
      .number()
      .int()
      .openapi({ description: "Evaluations on different days that the condition must hold." }),
    tell: z.array(z.enum(AUDIENCES)),
    escalateAfterDays: z.number().int().nullable(),
    enabled: z.boolean(),
    watch: z.record(z.string(), z.unknown()).openapi({
      description:
        "`{kind: kpi, kpi, judges, condition, recovery}`, `{kind: report-overdue, days}` or `{kind: reminder, days}`; shares in basis points (8000 = 80 %).",
    }),
  })
  .openapi("AlertRule");
export const RulesRecord = z
  .object({
    version: z.number().int(),
    rules: z.array(RuleRecord),
    by: z.string().optional(),
    at: Instant.optional(),
  })
  .openapi("AlertRules");
export const ChangeRules = z
  .object({
    version: z
      .number()
      .int()
      .min(0)
      .openapi({ description: "The version that was read; 409 where it has changed since." }),
    rules: z
      .array(z.unknown())
      .max(500)
      .openapi({ description: "Those that differ from the defaults, and rules of one's own." }),
  })
  .openapi("ChangeAlertRules");
export const AskBackTest = z.object({ rule: z.unknown(), to: Instant.optional() }).openapi("AskBackTest");
export const BackTest = z
  .object({
    from: Instant,
    to: Instant,
    firings: z.array(
      z.object({
        at: Instant,
        region: z.string(),
        level: z.enum(ALERT_LEVELS),
        period: z.string(),
        until: Instant.optional(),
      }),
    ),
    told: z.object({ korkab: z.number().int(), korwil: z.number().int(), national: z.number().int() }),
    people: z.number().int(),
  })
  .openapi("BackTest");

export const MailSettings = z
  .object({
    quietDays: z
      .array(z.number().int().min(0).max(6))
      .openapi({ description: "Weekdays without a digest, 0 Sunday to 6 Saturday; at most six." }),
    off: z
      .array(z.enum(OPTIONAL_NEWS))
      .openapi({ description: "News switched off; what fires and what is overdue cannot be." }),
    suppressed: z
      .object({ at: Instant, kind: z.enum(["bounce", "complaint"]), detail: z.string() })
      .optional(),
  })
  .openapi("MailSettings");
export const ChangeMailSettings = MailSettings.pick({ quietDays: true, off: true }).openapi(
  "ChangeMailSettings",
);

export const AlarmRecord = z
  .object({
    id: z.string(),
    kind: z.string(),
    at: Instant,
    details: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi("Alarm");
export const AlertHealth = z
  .object({
    health: z.object({ expected: Instant, evaluated: z.boolean(), mailed: z.boolean() }),
    alarms: z.array(AlarmRecord),
    runs: z.array(
      z.object({
        id: z.string(),
        trigger: z.string(),
        status: z.string(),
        startedAt: Instant,
        evaluatedAt: Instant.optional(),
        mailedAt: Instant.optional(),
        counts: z.object({ sent: z.number(), refused: z.number(), unknown: z.number() }).optional(),
      }),
    ),
  })
  .openapi("AlertHealth");

export const AlertSummary = z
  .object({
    firing: z.number().int(),
    unacknowledged: z.number().int(),
    critical: z.number().int(),
  })
  .openapi("AlertSummary");
