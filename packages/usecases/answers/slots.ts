import type { Period, RegencyId } from "@pantau/domain";
import type { AsOf, Edition, Level } from "./edition";

export type SlotState = "missing" | "accepted" | "partial";

export interface SlotsQuery extends AsOf {
  readonly period: Period;
  /** Inside the reader's own region; absent: that region. */
  readonly region?: string;
  readonly type?: string;
  readonly state?: SlotState;
}

export interface SlotsAnswer extends Edition {
  readonly slots: readonly SlotRow[];
}
export interface SlotRow {
  /** Code of the period. */
  readonly regency: string;
  readonly id: RegencyId;
  readonly type: string;
  readonly period: Period;
  readonly state: SlotState;
  /** Whether a report of that type is due in that period. */
  readonly expected: boolean;
  /** The regency's own deadline, as UTC time. */
  readonly deadline: string;
  /** `due`: missing, deadline not passed; `overdue`: missing, passed; `on-time`, `late`: when the slot was first filled. */
  readonly timeliness: "due" | "overdue" | "on-time" | "late" | "not-expected";
  readonly rows?: number;
  /** Refused rows that name the regency. */
  readonly refused?: number;
  /** Refused rows of the same file whose regency could not be read. */
  readonly unplaced?: number;
  /** When the file that stands was received. */
  readonly receivedAt?: string;
  /** Whose file fills it: the regency's own, the province's or the nation's. */
  readonly filledBy?: Level;
  /** Only where the file lies inside the reader's own region. */
  readonly submission?: string;
  readonly uploadedBy?: string;
  /** KPI ids whose value is unusual and rests on this slot. */
  readonly unusual?: readonly string[];
}

export interface SlotHistoryQuery {
  readonly type: string;
  /** A regency inside the reader's own region, by its code of the period or of today. */
  readonly region: string;
  readonly period: Period;
}

export interface SlotHistoryAnswer {
  readonly type: string;
  readonly period: Period;
  /** Code of the period. */
  readonly regency: string;
  readonly id: RegencyId;
  /** Whether a report of that type is due in that period. */
  readonly expected: boolean;
  /** The regency's own deadline, as UTC time. */
  readonly deadline: string;
  /** In the order in which they were requested; at most one `stands`. */
  readonly entries: readonly SlotEntry[];
}

/** One submission that named the slot, as far as it concerns this regency. */
export interface SlotEntry {
  /** `not-filled`: all its rows of the regency were refused. `rejected`, `failed`, `expired`: it changed nothing. */
  readonly state: "stands" | "replaced" | "withdrawn" | "not-filled" | "rejected" | "failed" | "expired";
  /** How it fills the slot, or did; absent where it never did. */
  readonly status?: "accepted" | "partial";
  /** Whose file it is: the regency's own, the province's or the nation's. */
  readonly sentFor: Level;
  readonly requestedAt: string;
  /** Absent: it never came. */
  readonly receivedAt?: string;
  readonly processedAt: string;
  /** Good rows of this regency; of a refused file all its rows. */
  readonly rows: number;
  /** Refused rows that name this regency; of a refused file all with an error. */
  readonly refused: number;
  /** Refused rows whose regency could not be read: any of them may belong here. */
  readonly unplaced: number;
  /** These three only where the file lies inside the reader's own region. */
  readonly submission?: string;
  readonly uploadedBy?: string;
  readonly fileName?: string;
  /** By whom and why: only where the file may be seen. */
  readonly withdrawn?: { readonly at: string; readonly by?: string; readonly reason?: string };
}
