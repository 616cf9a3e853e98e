import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import type { Page, Ports, Setting } from "../ports";
import { settingKind } from "./setting-kinds";

/** The document that stands; version 0 is the program's own default. Every user may read it, since it explains the numbers. */
export async function readSetting(
  ports: Pick<Ports, "settings">,
  _actor: Actor,
  name: string,
): Promise<Setting> {
  const { initial } = settingKind(name);
  const latest = await ports.settings.latest(name);
  return latest ?? { name, version: 0, value: initial, by: "system", at: "2020-01-01T00:00:00.000Z" };
}

/** All versions, newest first. Administrators only. */
export async function listSettingVersions(
  ports: Pick<Ports, "settings">,
  actor: Actor,
  query: { name: string; cursor?: string },
): Promise<Page<Setting>> {
  requireAllowed(isAdmin(actor));
  settingKind(query.name);
  return ports.settings.history(query.name, query.cursor);
}
