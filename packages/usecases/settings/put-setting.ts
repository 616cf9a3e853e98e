import type { AuditEntry, Ports, Setting } from "../ports";
import { changedMeanwhile } from "../users/user-rules";

type Trail = Pick<Ports, "settings" | "audit">;

/** What the audit trail says of a version, beside who and when. */
export type Telling = (setting: Setting, before: unknown) => Pick<AuditEntry, "action" | "details">;

/** One name of document: what stood before its first version, and how its versions are told. */
export interface ToldSetting {
  readonly name: string;
  readonly initial: unknown;
  readonly tell: Telling;
}

/**
 * Stores a version, or refuses where somebody else was faster. Its audit entry can be made from what
 * was stored, so a process that dies before `settle` leaves it to the next change or to `reconcile`:
 * no version stays untold.
 */
export async function putSetting(
  ports: Trail,
  told: ToldSetting,
  next: Setting,
): Promise<{ settle: () => Promise<void> }> {
  await settleLatest(ports, told);
  if (!(await ports.settings.put(next))) throw changedMeanwhile();
  return { settle: () => settle(ports, told, next) };
}

/** Puts the version that stands into the audit trail, unless it is there. */
export async function settleLatest(ports: Trail, told: ToldSetting): Promise<void> {
  const standing = await ports.settings.latest(told.name);
  if (standing) await settle(ports, told, standing);
}

async function settle(ports: Trail, { name, initial, tell }: ToldSetting, setting: Setting): Promise<void> {
  const earlier = await ports.settings.version(name, setting.version - 1);
  await ports.audit.append({
    id: `${name}.${setting.version}`,
    at: setting.at,
    by: setting.by,
    subject: name,
    ...tell(setting, earlier ? earlier.value : initial),
  });
}
