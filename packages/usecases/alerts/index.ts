export { type AlertWish, actOn } from "./act-on-alert";
export { clearAlarm, standingAlarms } from "./alarms";
export type { RunRecord, RunTrigger } from "./alert-desk";
export { makeAlertNumbers } from "./alert-numbers";
export type {
  Alarm,
  AlertMails,
  AlertPorts,
  AskedRun,
  DigestExtras,
  Trend,
  WeeklySummary,
} from "./alert-ports";
export { type BackTest, backTest } from "./back-test";
export { evaluateAlerts, refreshAlerts } from "./evaluate-alerts";
export { handleReturn, liftSuppression, type ReturnedMail } from "./handle-return";
export {
  ALERT_FILTERS,
  type AlertFilter,
  type AlertsQuery,
  type AlertView,
  listAlerts,
  readAlert,
  summarizeAlerts,
} from "./list-alerts";
export { makeAlertPorts } from "./make-alert-ports";
export {
  changeNotificationSettings,
  type NotificationSettings,
  readNotificationSettings,
  unsubscribe,
} from "./notification-settings";
export { type AlertHealth, readAlertHealth } from "./read-health";
export { DEFAULT_RULES, readRules, type StandingRules, saveRules } from "./read-rules";
export { type HandedOver, type RunAnswer, runAlerts, runAlertsFor } from "./run-alerts";
export { sendDigests } from "./send-digests";
export { missedRun, type RunHealth, readRunHealth, watchRuns } from "./watch-runs";
