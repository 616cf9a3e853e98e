import type { Ending, Judgement, Lang, Period, SlotPart } from "@pantau/domain";
import type { Page } from "./page";

/** What was asked for before the file was sent; fixed from then on. */
export interface UploadRequest {
  readonly id: string;
  readonly type: string;
  readonly period: Period;
  /** `scopeText` of the scope region. */
  readonly scope: string;
  readonly partial: boolean;
  readonly size: number;
  readonly sha256: string;
  readonly fileName: string;
  readonly lang: Lang;
  /** E-mail of the user. */
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly expiresAt: string;
  /** Object key of the raw file. */
  readonly key: string;
}

/** The one append-only item that a request ends in. */
export interface Submission {
  readonly id: string;
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly status: Ending;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly size: number;
  readonly sha256: string;
  /** When the file was wholly received; for `expired` when it expired. */
  readonly receivedAt: string;
  readonly processedAt: string;
  readonly judgement: Omit<Judgement, "slots">;
  /** In the item up to 300 KB, else in `slotsKey`; readers get them here either way. */
  readonly slots: readonly SlotPart[];
  readonly problemsKey?: string;
  readonly errorCopyKey?: string;
  readonly breakdownsKey?: string;
  readonly setsKey?: string;
  readonly measureVersion: number;
  /** `failed`: why, as a stable code. */
  readonly reason?: string;
}

export interface Withdrawal {
  readonly submission: string;
  readonly type: string;
  readonly period: Period;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface Submissions {
  /** Writes listing entries, the open entry, then the request. */
  putRequest(request: UploadRequest, listedUnder: readonly string[]): Promise<void>;
  getRequest(id: string): Promise<UploadRequest | undefined>;
  /** Requests not known to have ended, oldest first. `orphans`: open entries whose request was never written. */
  openRequests(cursor?: string): Promise<Page<UploadRequest> & { readonly orphans: readonly string[] }>;
  /** The request has ended and is folded; forget it as open. */
  closeRequest(id: string): Promise<void>;
  /** Shows a request that had ended to the reconcile again. */
  reopenRequest(id: string): Promise<void>;
  /** The same submission with the measures of a later version; nothing else of it may differ. */
  remeasure(submission: Submission): Promise<void>;
  /** false where an item of that id stood already (the first processing wins). */
  put(submission: Submission): Promise<boolean>;
  get(request: Pick<UploadRequest, "id" | "type" | "period">): Promise<Submission | undefined>;
  /** All items of one (type, period), with their withdrawals; consistent. */
  ofTypeAndPeriod(
    type: string,
    period: Period,
  ): Promise<{ submissions: Submission[]; withdrawals: Withdrawal[] }>;
  /** false where it was withdrawn already. */
  putWithdrawal(withdrawal: Withdrawal): Promise<boolean>;
  getWithdrawal(submission: Pick<Submission, "id" | "type" | "period">): Promise<Withdrawal | undefined>;
  /** Ids listed under a region text (`ID`, province code of today, regency id), newest first. */
  listUnder(region: string, cursor?: string, limit?: number): Promise<Page<string>>;
}
