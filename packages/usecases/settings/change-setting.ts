import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import type { Ports, Setting } from "../ports";
import { changedMeanwhile } from "../users/user-rules";
import { putSetting } from "./put-setting";
import { readSetting } from "./read-setting";
import { settingKind, toldSetting } from "./setting-kinds";

type SettingPorts = Pick<Ports, "clock" | "audit" | "settings" | "projections" | "queue">;

/**
 * A new version of a configuration document, if nobody was faster. The years whose numbers depend on
 * the old or the new value are marked before the write, so that a crash in between folds once too
 * often instead of never, and again after it, for a fold that took the mark before the write.
 */
export async function changeSetting(
  ports: SettingPorts,
  actor: Actor,
  wish: { name: string; version: number; value: unknown },
): Promise<Setting> {
  requireAllowed(isAdmin(actor));
  const kind = settingKind(wish.name);
  const value = kind.parse(wish.value);
  const standing = await readSetting(ports, actor, wish.name);
  if (standing.version !== wish.version) throw changedMeanwhile();

  const at = ports.clock.now().toISOString();
  const next: Setting = { name: wish.name, version: wish.version + 1, value, by: actor.email, at };
  const touched = [kind.years(standing.value), kind.years(value)];
  await markYears(ports, next, touched);
  const { settle } = await putSetting(ports, toldSetting(wish.name), next);
  const years = await markYears(ports, next, touched);
  await settle();
  for (const year of years) await ports.queue.requestRollUp(year);
  return next;
}

async function markYears(
  ports: Pick<SettingPorts, "projections">,
  setting: Setting,
  touched: readonly (readonly number[] | undefined)[],
): Promise<readonly number[]> {
  const all = touched.includes(undefined);
  const years = all ? await yearsWithNumbers(ports) : [...new Set(touched.flatMap((some) => some ?? []))];
  for (const year of years) {
    await ports.projections.putMarker(year, `c:${setting.name}:${setting.version}`, new Date(setting.at));
  }
  return years;
}

/** The programme began in 2007; years are two digits of this century. */
const FIRST_YEAR = 2007;
const LAST_YEAR = 2099;

/** Years that have numbers, or are about to. */
async function yearsWithNumbers({
  projections,
}: Pick<SettingPorts, "projections">): Promise<readonly number[]> {
  const candidates = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, i) => FIRST_YEAR + i);
  const pointers = await Promise.all(candidates.map((year) => projections.pointer(year)));
  const marked = await projections.markedYears();
  return candidates.filter((year, i) => pointers[i] !== undefined || marked.includes(year));
}
