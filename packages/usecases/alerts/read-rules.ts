import {
  type Actor,
  type AlertRule,
  defaultRules,
  effectiveRules,
  isAdmin,
  KPIS,
  parseRules,
  Refusal,
  type RulesDocument,
  requireAllowed,
} from "@pantau/domain";
import { REPORT_TYPES } from "@pantau/reports";
import type { Ports } from "../ports";
import { putSetting, type ToldSetting } from "../settings/put-setting";
import { changedMeanwhile } from "../users/user-rules";

const SETTING = "rules";
/** How the audit trail tells a change of the rules. */
export const TOLD_RULES: ToldSetting = {
  name: SETTING,
  initial: undefined,
  tell: ({ version, value }) => ({
    action: "rules.changed",
    details: { version, rules: (value as RulesDocument).rules.map((rule) => rule.id).join(" ") },
  }),
};
const OF_ENTITLEMENT = new Set(
  REPORT_TYPES.filter((type) => type.expected === "entitlement").map((type) => type.id),
);

/** The contract's rules: three for every KPI that has a target by default, overdue reports, the reminder. */
export const DEFAULT_RULES: readonly AlertRule[] = defaultRules(
  KPIS.filter((kpi) => kpi.defaultTarget !== null).map((kpi) => ({
    id: kpi.id,
    ofEntitlement: kpi.numeratorType !== null && OF_ENTITLEMENT.has(kpi.numeratorType),
  })),
);

export interface StandingRules {
  /** 0: nobody changed the defaults yet. */
  readonly version: number;
  readonly rules: readonly AlertRule[];
  readonly by?: string;
  readonly at?: string;
}

/** The rules that stand. Everybody may read them: they say when one is told what. */
export async function readRules({ settings }: Pick<Ports, "settings">): Promise<StandingRules> {
  const latest = await settings.latest(SETTING);
  if (!latest) return { version: 0, rules: DEFAULT_RULES };
  return {
    version: latest.version,
    rules: effectiveRules(DEFAULT_RULES, latest.value as RulesDocument),
    by: latest.by,
    at: latest.at,
  };
}

/** Parses rules from outside; refuses `bad_rules` with every problem and its path. */
export function checkRules(value: unknown): RulesDocument {
  const parsed = parseRules(
    value,
    KPIS.map((kpi) => kpi.id),
  );
  if ("rules" in parsed) return parsed.rules;
  throw new Refusal("invalid", "bad_rules", {
    at: parsed.problems.map(({ path }) => path).slice(0, 3),
    problems: parsed.problems,
  });
}

/** A new version of the rules, in the audit trail. Administrators only; refuses where somebody else was faster. */
export async function saveRules(
  ports: Pick<Ports, "settings" | "audit" | "clock">,
  actor: Actor,
  wish: { readonly version: number; readonly value: unknown },
): Promise<StandingRules> {
  requireAllowed(isAdmin(actor));
  const value = checkRules(wish.value);
  const setting = {
    name: SETTING,
    version: wish.version + 1,
    value,
    by: actor.email,
    at: ports.clock.now().toISOString(),
  };
  const standing = (await ports.settings.latest(SETTING))?.version ?? 0;
  if (standing !== wish.version) throw changedMeanwhile();
  const { settle } = await putSetting(ports, TOLD_RULES, setting);
  await settle();
  return readRules(ports);
}
