import {
  ALERT_LEVELS,
  type AlertRule,
  AUDIENCES,
  JUDGED_MONTHS,
  type RuleCondition,
  type RuleWatch,
  SEVERITIES,
  WHOLE,
} from "./rule";

/** The settings document `rules`: rules that differ from the defaults, by id, and rules of one's own. */
export interface RulesDocument {
  readonly rules: readonly AlertRule[];
}

/** One thing wrong with a rules document, told by the path to it. */
export interface RuleProblem {
  readonly path: string;
  readonly code:
    | "not_an_object"
    | "unknown_field"
    | "required"
    | "unknown_option"
    | "out_of_range"
    | "duplicate"
    | "contradiction";
}

/** The defaults, with those of the document in their place and its own after them. */
export function effectiveRules(
  defaults: readonly AlertRule[],
  document: RulesDocument | undefined,
): readonly AlertRule[] {
  const changed = new Map(document?.rules.map((rule) => [rule.id, rule]));
  const standing = new Set(defaults.map((rule) => rule.id));
  const own = (document?.rules ?? []).filter((rule) => !standing.has(rule.id));
  return [...defaults.map((rule) => changed.get(rule.id) ?? rule), ...own];
}

/** Parses what an administrator saves. `kpis`: ids of the KPIs that have a target or a value to watch. */
export function parseRules(
  value: unknown,
  kpis: readonly string[],
): { rules: RulesDocument } | { problems: RuleProblem[] } {
  const check = new Checker();
  const document = check.object(value, "");
  const list = document ? check.list(document.rules, "rules") : [];
  const rules = list.map((rule, i) => parseRule(check, rule, `rules[${i}]`, kpis));
  const seen = new Set<string>();
  rules.forEach((rule, i) => {
    if (rule && seen.has(rule.id)) check.problem(`rules[${i}].id`, "duplicate");
    if (rule) seen.add(rule.id);
  });
  if (check.problems.length > 0) return { problems: check.problems };
  return { rules: { rules: rules.filter((rule) => rule !== undefined) } };
}

function parseRule(
  check: Checker,
  value: unknown,
  path: string,
  kpis: readonly string[],
): AlertRule | undefined {
  const o = check.object(value, path);
  if (!o) return undefined;
  const escalate = o.escalateAfterDays;
  const rule: AlertRule = {
    id: check.pattern(o.id, `${path}.id`, /^[a-z0-9][a-z0-9.-]{0,63}$/),
    level: check.option(o.level, `${path}.level`, ALERT_LEVELS),
    severity: check.option(o.severity, `${path}.severity`, SEVERITIES),
    holdFor: check.int(o.holdFor, `${path}.holdFor`, 1, 31),
    tell: check.list(o.tell, `${path}.tell`).map((a, i) => check.option(a, `${path}.tell[${i}]`, AUDIENCES)),
    escalateAfterDays: escalate === null ? null : check.int(escalate, `${path}.escalateAfterDays`, 1, 90),
    enabled: check.flag(o.enabled, `${path}.enabled`),
    watch: parseWatch(check, o.watch, `${path}.watch`, kpis),
  };
  if (rule.tell.length === 0) check.problem(`${path}.tell`, "required");
  if (rule.watch.kind !== "kpi" && rule.level !== "regency") check.problem(`${path}.level`, "contradiction");
  if (rule.escalateAfterDays !== null && rule.level !== "regency")
    check.problem(`${path}.escalateAfterDays`, "contradiction");
  return rule;
}

function parseWatch(check: Checker, value: unknown, path: string, kpis: readonly string[]): RuleWatch {
  const o = check.object(value, path) ?? {};
  const kind = check.option(o.kind, `${path}.kind`, ["kpi", "report-overdue", "reminder"] as const);
  if (kind !== "kpi") return { kind, days: check.int(o.days, `${path}.days`, 1, 28) };
  return {
    kind,
    kpi: check.option(o.kpi, `${path}.kpi`, kpis),
    judges: check.option(o.judges, `${path}.judges`, JUDGED_MONTHS),
    condition: parseCondition(check, o.condition, `${path}.condition`),
    recovery: check.int(o.recovery, `${path}.recovery`, 0, WHOLE),
  };
}

function parseCondition(check: Checker, value: unknown, path: string): RuleCondition {
  const o = check.object(value, path) ?? {};
  const type = check.option(o.type, `${path}.type`, ["below-pace", "below-value", "dropped"] as const);
  switch (type) {
    case "below-pace":
      return { type, share: check.int(o.share, `${path}.share`, 1, WHOLE) };
    case "below-value":
      return { type, value: check.int(o.value, `${path}.value`, 0, 100 * WHOLE) };
    case "dropped":
      return { type, by: check.int(o.by, `${path}.by`, 1, 100 * WHOLE) };
  }
}

/** Collects problems; hands back a value of the right type either way, which is thrown away where there are problems. */
class Checker {
  readonly problems: RuleProblem[] = [];

  problem(path: string, code: RuleProblem["code"]): void {
    this.problems.push({ path, code });
  }

  object(value: unknown, path: string): Readonly<Record<string, unknown>> | undefined {
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    this.problem(path, "not_an_object");
    return undefined;
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.problem(path, "required");
    return [];
  }

  option<T extends string>(value: unknown, path: string, options: readonly T[]): T {
    if (!(options as readonly unknown[]).includes(value)) this.problem(path, "unknown_option");
    return value as T;
  }

  int(value: unknown, path: string, min: number, max: number): number {
    const fits = Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
    if (!fits) this.problem(path, value === undefined ? "required" : "out_of_range");
    return value as number;
  }

  flag(value: unknown, path: string): boolean {
    if (typeof value !== "boolean") this.problem(path, "required");
    return value as boolean;
  }

  pattern(value: unknown, path: string, form: RegExp): string {
    if (typeof value !== "string" || !form.test(value)) this.problem(path, "out_of_range");
    return String(value);
  }
}
