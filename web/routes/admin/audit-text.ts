import type { AuditRecord } from "@pantau/api";
import { kpiOf, parsePeriod } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import { format, say, t } from "../../i18n/language";
import { w } from "./page";
import { regionName } from "./regions-of-today";

export const AUDIT_KINDS = ["people", "submissions", "settings", "alerts", "other"] as const;
type AuditKind = (typeof AUDIT_KINDS)[number];

const KIND_OF: Readonly<Record<string, AuditKind>> = {
  session: "people",
  password: "people",
  user: "people",
  token: "people",
  submission: "submissions",
  file: "submissions",
  "error-copy": "submissions",
  export: "submissions",
  setting: "settings",
  rules: "settings",
  boundaries: "settings",
  alert: "alerts",
  alerts: "alerts",
  alarm: "alerts",
  mail: "alerts",
};

/** What an action is about, by the noun before its point. */
export function auditKind(action: string): AuditKind {
  return KIND_OF[action.split(".")[0] ?? ""] ?? "other";
}

/** What was done; the stable code of an action that has no words yet. */
export function actionText(action: string): string {
  return (w().audit.actions as Readonly<Record<string, string>>)[action] ?? action;
}

/** Page of the thing that was acted on, where it has one. */
export function subjectPath({ action, subject }: AuditRecord): string | undefined {
  if (/^(submission|file|error-copy)\./.test(action)) return `/submissions/${subject}`;
  if (action.startsWith("user.")) return `/admin/users?open=${encodeURIComponent(subject)}`;
  if (action.startsWith("setting.") || action.startsWith("boundaries.")) return "/admin/settings";
  return action.startsWith("rules.") ? "/alerts/rules" : undefined;
}

/** The plain details in one line; documents are left to `auditDocuments`. */
export function detailText(details: AuditRecord["details"]): string {
  return Object.entries(details ?? {})
    .filter(([, value]) => value !== null && !isDocument(value))
    .map(([name, value]) => `${fieldName(name)}: ${valueText(name, value)}`)
    .join(" · ");
}

/** Whole documents among the details, e.g. the targets before and after. */
export function auditDocuments(details: AuditRecord["details"]): { name: string; text: string }[] {
  return Object.entries(details ?? {})
    .filter(([, value]) => isDocument(value))
    .map(([name, value]) => ({ name: fieldName(name), text: JSON.stringify(value, null, 2) }));
}

function isDocument(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function fieldName(name: string): string {
  return (w().audit.fields as Readonly<Record<string, string>>)[name] ?? name;
}

function valueText(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "number") return format().int(value);
  const text = String(value);
  const period = name === "period" ? parsePeriod(text) : undefined;
  if (period) return format().period(period);
  if (name === "type") return say(reportType(text)?.label ?? { id: text, en: text });
  if (name === "kpi") return say(kpiOf(text)?.label ?? { id: text, en: text });
  if (name === "scope" && /^(ID|\d\d(\.\d\d)?)$/.test(text)) return regionName(text);
  if (name === "role" && text in t().session.roles) return t().session.roles[text as "viewer"];
  return /^\d{4}-\d\d-\d\dT/.test(text) ? format().time(text) : text;
}
