import { z } from "@hono/zod-openapi";
import { GRANTS, ROLES } from "@pantau/domain";
import { Day, Email, Instant, Language, RegionText } from "./basics";

const Role = z.enum(ROLES);
const Grant = z.enum(GRANTS);
const Phone = z
  .string()
  .regex(/^(\+?[0-9 -]{6,20})?$/, { error: "a telephone number, or nothing" })
  .openapi({ example: "+62 812 3456 7890" });
const Name = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, { error: "a name on one line" });

export const Me = z
  .object({
    email: z.string(),
    name: z.string(),
    lang: Language,
    region: z.object({
      code: z.string(),
      name: z.string(),
      level: z.enum(["nation", "province", "regency"]),
    }),
    /** Today's code of the user's own province; absent for a user of the nation. */
    province: z.string().optional(),
    role: Role,
    grant: Grant,
    /** What the interface may offer; every route decides for itself all the same. */
    may: z.object({ upload: z.boolean(), administer: z.boolean() }),
  })
  .openapi("Me");
export const ChangeMe = z.object({ lang: Language }).openapi("ChangeMe");

export const UserRecord = z
  .object({
    email: z.string(),
    name: z.string(),
    phone: z.string(),
    region: z.string(),
    role: Role,
    lang: Language,
    validFrom: Day.optional(),
    validUntil: Day.optional(),
    disabled: z.boolean(),
    createdAt: Instant,
    version: z.number().int(),
  })
  .openapi("User");

export const NewUser = z
  .object({
    email: Email,
    name: Name.optional().openapi({ description: "The e-mail's first part where absent." }),
    phone: Phone.default(""),
    region: RegionText,
    role: Role,
    lang: Language.default("id"),
    validFrom: Day.optional(),
    validUntil: Day.optional(),
    password: z
      .string()
      .min(12)
      .max(256)
      .optional()
      .openapi({ description: "Absent: an invitation is mailed." }),
  })
  .openapi("NewUser");

/** `null` takes a validity date away. */
export const ChangeUser = z
  .object({
    version: z
      .number()
      .int()
      .openapi({ description: "The version that was read; 409 where it has changed since." }),
    name: Name.optional(),
    phone: Phone.optional(),
    region: RegionText.optional(),
    role: Role.optional(),
    lang: Language.optional(),
    validFrom: Day.nullable().optional(),
    validUntil: Day.nullable().optional(),
    disabled: z.boolean().optional(),
  })
  .openapi("ChangeUser");

export const HandOver = z
  .object({ to: NewUser.omit({ region: true, role: true }), lastDay: Day.optional() })
  .openapi("HandOver", {
    description: "The successor gets region and role; the predecessor ends on `lastDay`, or now.",
  });

export const ImportUsers = z
  .object({ csv: z.string().max(1_000_000), dryRun: z.boolean().default(false) })
  .openapi("ImportUsers");
export const ImportedUsers = z
  .object({
    dryRun: z.boolean(),
    rows: z.number().int(),
    created: z.array(z.string()),
    changed: z.array(z.string()),
    unchanged: z.array(z.string()),
    problems: z.array(
      z.object({
        row: z.number().int(),
        column: z.string(),
        code: z.string(),
        /** What is wrong and what to do, in the language asked for. */
        text: z.string(),
        value: z.string(),
      }),
    ),
  })
  .openapi("ImportedUsers");

export const TokenRecord = z
  .object({
    id: z.string(),
    email: z.string(),
    label: z.string(),
    scope: Grant,
    createdAt: Instant,
    expiresAt: Instant,
    revokedAt: Instant.optional(),
  })
  .openapi("Token");
export const NewToken = z
  .object({
    label: z.string().trim().min(1).max(100),
    scope: Grant.default("read"),
    days: z.number().int().min(1).max(366).default(90),
  })
  .openapi("NewToken");
/** `secret` is shown this once. */
export const CreatedToken = TokenRecord.extend({ secret: z.string() }).openapi("CreatedToken");

export const AuditRecord = z
  .object({
    id: z.string(),
    at: Instant,
    by: z.string(),
    action: z.string(),
    subject: z.string(),
    region: z.string().optional(),
    details: z.record(z.string(), z.unknown()).optional(),
  })
  .openapi("AuditEntry");
