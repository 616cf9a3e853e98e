/**
 * An alert rule is data (contract, section 4). All shares are whole basis points: 8000 = 80 %,
 * so that a rule can be stored, edited and compared without a floating point.
 */
export type BasisPoints = number;
export const WHOLE: BasisPoints = 10_000;

export const ALERT_LEVELS = ["regency", "province", "nation"] as const;
export type AlertLevel = (typeof ALERT_LEVELS)[number];

/** From mild to grave. */
export const SEVERITIES = ["info", "warning", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Who is told: users tied to the regency, to its province, to the nation. */
export const AUDIENCES = ["korkab", "korwil", "national"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Which month a KPI rule judges at T; `running-in-entitlement`: the running one where it has a BSB entitlement. */
export const JUDGED_MONTHS = ["closed", "running", "running-in-entitlement"] as const;
export type JudgedMonth = (typeof JUDGED_MONTHS)[number];

/** For a KPI where lower is better, below is read as above. */
export type RuleCondition =
  /** The value is below this share of the pace of the judged month. */
  | { readonly type: "below-pace"; readonly share: BasisPoints }
  /** The value is below a fixed value. */
  | { readonly type: "below-value"; readonly value: BasisPoints }
  /** The value fell by more than this since the month before (in points of the value, not percent of it). */
  | { readonly type: "dropped"; readonly by: BasisPoints };

export type RuleWatch =
  | {
      readonly kind: "kpi";
      readonly kpi: string;
      readonly judges: JudgedMonth;
      readonly condition: RuleCondition;
      /** How far past the threshold a value must be to recover, as a share of the pace (or of the fixed value, or of the drop). */
      readonly recovery: BasisPoints;
    }
  /** Slots still missing this many days after their deadline. */
  | { readonly kind: "report-overdue"; readonly days: number }
  /** Slots still missing this many days before their deadline; tells once a period, never fires an alert of its own. */
  | { readonly kind: "reminder"; readonly days: number };

export interface AlertRule {
  /** Stable: states, silences and history hang on it. `<kpi>.<level>` for the defaults. */
  readonly id: string;
  readonly level: AlertLevel;
  readonly severity: Severity;
  /** Evaluations on different days that the condition must hold before the alert fires; 1 fires at once. */
  readonly holdFor: number;
  /** Told at once. */
  readonly tell: readonly Audience[];
  /** Days after which a firing alert without acknowledgement is named to `ID` users; null: never. */
  readonly escalateAfterDays: number | null;
  readonly enabled: boolean;
  readonly watch: RuleWatch;
}

/** Each period is a duty of its own: missing reports of a new month are news, not more of the same. */
export function renewsEachPeriod(rule: AlertRule): boolean {
  return rule.watch.kind !== "kpi";
}
