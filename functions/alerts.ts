import { missedRun, watchRuns } from "@pantau/usecases";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { makeAlerts } from "./adapters/alerts";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { type EvaluateEvent, makeAskedEvaluations, makeEvaluate } from "./handlers/evaluate";

type Watch = { readonly kind: "watch" };

/**
 * Scheduler, and a queue for what administrators ask. Each morning the evaluation with its mails; every half hour a look at whether it came to its end,
 * which raises the alarm where it did not and makes up for it.
 */
const deps = await makeDeps();
const alerts = makeAlerts(deps, deps.environment);
const evaluate = makeEvaluate(alerts);

const asked = makeAskedEvaluations(alerts);

/** Only what the clock asks for counts to the dead man's switch. */
async function byTheClock(event: EvaluateEvent | Watch): Promise<undefined> {
  if (event.kind === "watch") {
    await watchRuns(alerts);
    const due = await missedRun(alerts);
    if (!due) return undefined;
    await evaluate({ kind: "evaluate", at: due.toISOString() });
  } else {
    await evaluate(event);
  }
  deps.meter.add("Evaluations");
  return undefined;
}

export const handler = run(
  deps,
  (event: EvaluateEvent | Watch | SQSEvent): Promise<SQSBatchResponse | undefined> =>
    "Records" in event ? asked(event) : byTheClock(event),
);
