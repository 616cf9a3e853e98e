import {
  DEFAULT_DEADLINE,
  DEFAULT_SCHEDULE,
  DEFAULT_TARGETS,
  KPIS,
  type NumberSetting,
  parseDeadline,
  parseSchedule,
  parseTargets,
  Refusal,
  yearsTouched,
} from "@pantau/domain";
import type { ToldSetting } from "./put-setting";

/** One name of configuration document: what stands before anyone changed it, how it is checked, what it makes stale. */
export interface SettingKind {
  readonly initial: unknown;
  /** Parses and makes canonical; throws a refusal that says what to correct. */
  readonly parse: (value: unknown) => unknown;
  /** Years whose numbers depend on it; undefined: all; empty: none do. */
  readonly years: (value: unknown) => readonly number[] | undefined;
}

const kpiIds = KPIS.map((kpi) => kpi.id);

function numbersSetting<T>(name: NumberSetting, initial: T, parse: (value: unknown) => T): SettingKind {
  return { initial, parse, years: (value) => yearsTouched(name, parse(value) as never) };
}

/** The documents that an administrator can change here. Alert rules have routes of their own. */
const KINDS: Readonly<Record<string, SettingKind>> = {
  targets: numbersSetting("targets", DEFAULT_TARGETS, (value) => parseTargets(value, kpiIds)),
  schedule: numbersSetting("schedule", DEFAULT_SCHEDULE, parseSchedule),
  deadline: numbersSetting("deadline", DEFAULT_DEADLINE, parseDeadline),
};

export const SETTING_NAMES = Object.keys(KINDS);

/** Throws where there is no such document. */
export function settingKind(name: string): SettingKind {
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (!kind) throw new Refusal("not-found", "no_setting", { known: SETTING_NAMES });
  return kind;
}

/** How the audit trail tells a change: what stood before it and what stands now. */
export function toldSetting(name: string): ToldSetting {
  const tell: ToldSetting["tell"] = ({ version, value }, before) => ({
    action: "setting.changed",
    details: { version, before, after: value },
  });
  return { name, initial: settingKind(name).initial, tell };
}
