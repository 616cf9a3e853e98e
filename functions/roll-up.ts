import { refreshAlerts, rollUp } from "@pantau/usecases";
import { makeAlerts } from "./adapters/alerts";
import { withLag } from "./adapters/lag";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { makeRollUp } from "./handlers/roll-up";

/** SQS, one group a year: folds the year's submissions into what everybody reads, then lets the alerts' states follow. */
const deps = await makeDeps();
const alerts = makeAlerts(deps, deps.environment);
const fold = withLag(
  deps,
  makeRollUp(
    deps,
    async (year) => {
      await rollUp(deps, year);
    },
    async (...asked) => (await import("./adapters/queue")).comeBack(deps.environment, ...asked),
  ),
);

export const handler = run(deps, async (event: Parameters<typeof fold>[0]) => {
  const response = await fold(event);
  try {
    await refreshAlerts(alerts);
  } catch (error) {
    // The numbers stand; the next roll-up and the next evaluation judge again.
    deps.log.error("alert states were not refreshed", {
      error: error instanceof Error ? error.name : "unknown",
    });
  }
  return response;
});
