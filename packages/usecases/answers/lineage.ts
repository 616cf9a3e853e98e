import type { KpiNumber, Period, Reason, RegencyId, Text } from "@pantau/domain";
import type { AsOf, Edition, Level } from "./edition";
import type { SlotState } from "./slots";

export interface LineageQuery extends AsOf {
  readonly region: string;
  readonly kpi: string;
  readonly period: Period;
}

/** From a number to what it is made of. */
export interface LineageAnswer extends Edition {
  readonly region: string;
  readonly kpi: string;
  readonly period: Period;
  readonly number: KpiNumber;
  readonly refused: number;
  readonly definition: { readonly numerator: Text; readonly denominator: Text; readonly defined: Text };
  /** The regencies summed, where the reader may see them. */
  readonly regencies: readonly {
    readonly code: string;
    readonly id: RegencyId;
    readonly numerator: number | null;
    readonly denominator: number | null;
    readonly reason?: Reason;
    readonly unusual?: true;
  }[];
  /** Slots that the number was computed from, and those that it looked for in vain; for regions above a regency only inside the reader's own region, and none for the nation. */
  readonly slots: readonly LineageSlot[];
  /** Files behind those slots; only those whose scope lies inside the reader's own region. */
  readonly submissions: readonly LineageSubmission[];
}
export interface LineageSlot {
  readonly type: string;
  readonly period: Period;
  readonly regency: RegencyId;
  readonly state: SlotState;
  readonly rows: number;
  readonly refused: number;
  readonly receivedAt?: string;
  readonly filledBy?: Level;
  /** Only where the reader may see the file. */
  readonly submission?: string;
}
export interface LineageSubmission {
  readonly id: string;
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly receivedAt: string;
  /** The raw file is kept until then at the least; what was made from it has no expiry. */
  readonly fileKeptUntil: string;
  readonly rows: number;
  readonly refused: number;
}
