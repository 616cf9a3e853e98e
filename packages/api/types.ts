import type { z } from "@hono/zod-openapi";
import type * as alerts from "./schemas/alerts";
import type * as basics from "./schemas/basics";
import type * as configuration from "./schemas/configuration";
import type * as mail from "./schemas/mail";
import type * as numbers from "./schemas/numbers";
import type * as people from "./schemas/people";
import type * as regions from "./schemas/regions";
import type * as submissions from "./schemas/submissions";

/** The shapes that travel, for the web and other clients. */
export type Page<T> = { items: T[]; next?: string };
export type ProblemDetails = z.infer<typeof basics.ProblemDetails>;
export type Me = z.infer<typeof people.Me>;
export type UserRecord = z.infer<typeof people.UserRecord>;
export type NewUser = z.input<typeof people.NewUser>;
export type ChangeUser = z.input<typeof people.ChangeUser>;
export type HandOver = z.input<typeof people.HandOver>;
export type ImportedUsers = z.infer<typeof people.ImportedUsers>;
export type TokenRecord = z.infer<typeof people.TokenRecord>;
export type NewToken = z.input<typeof people.NewToken>;
export type CreatedToken = z.infer<typeof people.CreatedToken>;
export type AuditRecord = z.infer<typeof people.AuditRecord>;
export type NewUpload = z.input<typeof submissions.NewUpload>;
export type RequestedUpload = z.infer<typeof submissions.RequestedUpload>;
export type SubmissionRecord = z.infer<typeof submissions.SubmissionRecord>;
export type ListedSubmission = z.infer<typeof submissions.ListedSubmission>;
export type RowProblem = z.infer<typeof submissions.RowProblem>;
export type Download = z.infer<typeof submissions.Download>;
export type NoticeRecord = z.infer<typeof submissions.NoticeRecord>;
export type SnapshotVersion = z.infer<typeof numbers.SnapshotVersion>;
export type ProvinceRecord = z.infer<typeof regions.ProvinceRecord>;
export type DistrictRecord = z.infer<typeof regions.DistrictRecord>;
export type SettingRecord = z.infer<typeof configuration.SettingRecord>;
export type PublicConfig = z.infer<typeof configuration.PublicConfig>;
export type SentMail = z.infer<typeof mail.SentMailRecord>;
export type Health = z.infer<typeof configuration.Health>;
export type {
  BreakdownRow,
  BreakdownsAnswer,
  Contact,
  Edition,
  KpiRow,
  KpisAnswer,
  LineageAnswer,
  MeasuresAnswer,
  PeriodsAnswer,
  RankingAnswer,
  SeriesAnswer,
  SlotEntry,
  SlotHistoryAnswer,
  SlotRow,
  SlotsAnswer,
  SnapshotAnswer,
} from "@pantau/usecases";
export type AlertRecord = z.infer<typeof alerts.AlertRecord>;
export type AlertDetail = z.infer<typeof alerts.AlertDetail>;
export type AlertSummary = z.infer<typeof alerts.AlertSummary>;
export type AlertRun = z.infer<typeof alerts.RunAnswer>;
export type AlertRunHandedOver = z.infer<typeof alerts.RunHandedOver>;
export type AlertRules = z.infer<typeof alerts.RulesRecord>;
export type BackTest = z.infer<typeof alerts.BackTest>;
export type MailSettings = z.infer<typeof alerts.MailSettings>;
export type AlertHealth = z.infer<typeof alerts.AlertHealth>;
