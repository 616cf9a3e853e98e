import { LARGE_FROM } from "@pantau/usecases";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { makeReconcile } from "./handlers/reconcile";

/** Scheduler, every quarter of an hour: whatever an event forgot is brought to its end. */
const deps = await makeDeps();
/** The queues try a file for so long; asking for it again before would only double the work. */
const patience = {
  small: 1000 * Number(deps.environment.required("SMALL_FILES_PATIENCE_SECONDS")),
  large: 1000 * Number(deps.environment.required("LARGE_FILES_PATIENCE_SECONDS")),
};
const reconcile = makeReconcile(deps, ({ size }) => (size < LARGE_FROM ? patience.small : patience.large));

export const handler = run(deps, async (event: Parameters<typeof reconcile>[0]) => {
  const result = await reconcile(event);
  deps.meter.add("Reconciles");
  return result;
});
