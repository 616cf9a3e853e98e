import { type AlertRule, kpiOf, type RuleCondition, WHOLE } from "@pantau/domain";
import { format, say } from "../../i18n/language";
import { w } from "./page";

/** Basis points as people read shares. */
export function shareText(bp: number): string {
  return format().percentShort(bp / WHOLE);
}

export function ruleName(rule: AlertRule): string {
  if (rule.watch.kind === "report-overdue") return w().overdue;
  if (rule.watch.kind === "reminder") return w().reminder;
  const kpi = kpiOf(rule.watch.kpi);
  return `${kpi ? say(kpi.label) : rule.watch.kpi}, ${w().level[rule.level].toLowerCase()}`;
}

export function conditionText({ watch }: AlertRule): string {
  switch (watch.kind) {
    case "report-overdue":
      return w().rules.overdueDays(format().int(watch.days));
    case "reminder":
      return w().rules.reminderDays(format().int(watch.days));
    case "kpi":
      return kpiCondition(watch.condition);
  }
}

function kpiCondition(condition: RuleCondition): string {
  switch (condition.type) {
    case "below-pace":
      return w().rules.belowPace(shareText(condition.share));
    case "below-value":
      return w().rules.belowValue(shareText(condition.value));
    case "dropped":
      return w().rules.dropped(shareText(condition.by));
  }
}

/** The one number of a condition, in basis points. */
export function thresholdOf(condition: RuleCondition): number {
  switch (condition.type) {
    case "below-pace":
      return condition.share;
    case "below-value":
      return condition.value;
    case "dropped":
      return condition.by;
  }
}

export function conditionOf(type: RuleCondition["type"], threshold: number): RuleCondition {
  switch (type) {
    case "below-pace":
      return { type, share: threshold };
    case "below-value":
      return { type, value: threshold };
    case "dropped":
      return { type, by: threshold };
  }
}
