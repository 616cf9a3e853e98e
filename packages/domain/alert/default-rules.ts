import type { AlertLevel, AlertRule, Audience } from "./rule";

/** What the defaults need to know of a KPI that has a target. */
export interface AlertableKpi {
  readonly id: string;
  /** Its reports are due only in months of entitlement (BSB): the running month is judged then. */
  readonly ofEntitlement: boolean;
}

const TELL: Readonly<Record<AlertLevel, readonly Audience[]>> = {
  regency: ["korkab", "korwil"],
  province: ["korwil", "national"],
  nation: ["national"],
};
const LEVELS: readonly AlertLevel[] = ["regency", "province", "nation"];
/** `critical`: below 80 % of the pace. `behind`: below the pace. */
const [CRITICAL, BEHIND] = [8000, 10_000];
const ESCALATE_AFTER_DAYS = 7;

/** The contract's rules (section 4): three per KPI with a target, overdue reports, and the reminder before the deadline. */
export function defaultRules(kpis: readonly AlertableKpi[]): readonly AlertRule[] {
  return [...kpis.flatMap((kpi) => LEVELS.map((level) => kpiRule(kpi, level))), reportOverdue, reminder];
}

function kpiRule(kpi: AlertableKpi, level: AlertLevel): AlertRule {
  return {
    id: `${kpi.id}.${level}`,
    level,
    severity: level === "regency" ? "critical" : "warning",
    holdFor: 2,
    tell: TELL[level],
    escalateAfterDays: level === "regency" ? ESCALATE_AFTER_DAYS : null,
    enabled: true,
    watch: {
      kind: "kpi",
      kpi: kpi.id,
      judges: kpi.ofEntitlement ? "running-in-entitlement" : "closed",
      condition: { type: "below-pace", share: level === "regency" ? CRITICAL : BEHIND },
      recovery: 500,
    },
  };
}

const reportOverdue: AlertRule = {
  id: "report-overdue",
  level: "regency",
  severity: "warning",
  holdFor: 1,
  tell: TELL.regency,
  escalateAfterDays: ESCALATE_AFTER_DAYS,
  enabled: true,
  watch: { kind: "report-overdue", days: 3 },
};

const reminder: AlertRule = {
  id: "report-reminder",
  level: "regency",
  severity: "info",
  holdFor: 1,
  tell: ["korkab"],
  escalateAfterDays: null,
  enabled: true,
  watch: { kind: "reminder", days: 3 },
};
