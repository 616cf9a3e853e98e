import type { Period } from "@pantau/domain";
import type { Page } from "./page";

export interface AuditEntry {
  readonly id: string;
  readonly at: string;
  /** E-mail, or `system`. */
  readonly by: string;
  /** e.g. `submission.accepted`, `user.created`, `token.created`, `export.downloaded`. */
  readonly action: string;
  /** What it was done to: an id, never a cell value. */
  readonly subject: string;
  readonly region?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}
export interface Audit {
  append(entry: AuditEntry): Promise<void>;
  /** Newest first, by month. */
  list(month: Period, cursor?: string, limit?: number): Promise<Page<AuditEntry>>;
}

/** Something a user is told in the dashboard (and by mail): e.g. his slot was replaced. */
export interface Notice {
  readonly email: string;
  /** Deterministic, so that a repeat tells nobody twice; begins with the ULID of what caused it, so that ids sort by time. */
  readonly id: string;
  readonly kind: "replaced" | "overtaken" | "failed" | "withdrawn";
  readonly at: string;
  readonly submission: string;
  readonly details: Readonly<Record<string, unknown>>;
}
export interface Notices {
  /** false where it was told already. */
  put(notice: Notice): Promise<boolean>;
  ofUser(email: string, cursor?: string): Promise<Page<Notice>>;
}
