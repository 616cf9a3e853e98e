import { rollUp } from "@pantau/usecases";
import { withLag } from "./adapters/lag";
import { run } from "./adapters/run";
import { makeDeps } from "./deps";
import { makeRollUp } from "./handlers/roll-up";

/** SQS, one group a year: folds the year's submissions into what everybody reads. */
const deps = await makeDeps();
const fold = makeRollUp(deps, async (year) => {
  await rollUp(deps, year);
});

export const handler = run(deps, withLag(deps, fold));
