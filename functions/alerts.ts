import { missedRun, watchRuns } from "@pantau/usecases";
import { makeAlerts } from "./adapters/alerts";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { type EvaluateEvent, makeEvaluate } from "./handlers/evaluate";

/**
 * Scheduler. Each morning the evaluation with its mails; every half hour a look at whether it came to its end,
 * which raises the alarm where it did not and makes up for it.
 */
const deps = await makeDeps();
const alerts = makeAlerts(deps, deps.environment);
const evaluate = makeEvaluate(alerts);

export const handler = run(deps, async (event: EvaluateEvent | { readonly kind: "watch" }) => {
  if (event.kind === "watch") {
    await watchRuns(alerts);
    const due = await missedRun(alerts);
    if (!due) return;
    await evaluate({ kind: "evaluate", at: due.toISOString() });
  } else {
    await evaluate(event);
  }
  deps.meter.add("Evaluations");
});
