import { type Actor, isAdmin, requireAllowed } from "@pantau/domain";
import { standingAlarms } from "./alarms";
import { type RunRecord, readDesk } from "./alert-desk";
import type { Alarm, AlertPorts } from "./alert-ports";
import { type RunHealth, readRunHealth } from "./watch-runs";

export interface AlertHealth {
  readonly health: Omit<RunHealth, "last">;
  /** Not cleared yet, newest first. */
  readonly alarms: readonly Alarm[];
  /** Newest first. */
  readonly runs: readonly Pick<
    RunRecord,
    "id" | "trigger" | "status" | "startedAt" | "evaluatedAt" | "mailedAt" | "counts"
  >[];
}

/** How the alerts themselves are. Administrators only. */
export async function readAlertHealth(
  ports: Pick<AlertPorts, "documents" | "clock">,
  actor: Actor,
): Promise<AlertHealth> {
  requireAllowed(isAdmin(actor));
  const { last: _, ...health } = await readRunHealth(ports);
  const runs = (await readDesk(ports)).runs.map(
    ({ id, trigger, status, startedAt, evaluatedAt, mailedAt, counts }) => ({
      id,
      trigger,
      status,
      startedAt,
      evaluatedAt,
      mailedAt,
      counts,
    }),
  );
  return { health, alarms: await standingAlarms(ports), runs: runs.reverse() };
}
