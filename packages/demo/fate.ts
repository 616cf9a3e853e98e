import { DEMO_PERIODS, EXEMPLARY, KNOWN_REGENCIES } from "./facts";
import type { DemoNation, DemoRegency } from "./nation";
import { random } from "./random";
import type { Scenario } from "./scenario";

/** What becomes of one slot of the demo. */
export type Fate = "on-time" | "late" | "missing";

/** Regencies that stories are told of report always. */
const RELIABLE = new Set([
  ...["33.01", "33.02", "33.03", "33.04", "33.07"],
  EXEMPLARY.regency,
  ...Object.keys(KNOWN_REGENCIES),
]);
const LAST_MONTH = DEMO_PERIODS.length - 1;
const EPIDEMIC_BEGINS = 3;

/** Late and missing reports follow from remoteness; the last month is still coming in. */
export function fateOf(
  nation: DemoNation,
  regency: DemoRegency,
  type: string,
  month: number,
  scenario: Scenario,
): Fate {
  if (RELIABLE.has(regency.id)) return "on-time";
  const rng = random(nation.seed, "fate", type, regency.id, month);
  const missing =
    0.005 +
    0.2 * regency.remoteness ** 2 +
    (month === EPIDEMIC_BEGINS ? 0.03 : 0) +
    (month === LAST_MONTH ? scenario.stillOut : 0);
  if (rng.chance(missing)) return "missing";
  const late = scenario.sometimesLate && month < LAST_MONTH ? 0.03 + 0.2 * regency.remoteness : 0;
  return rng.chance(late) ? "late" : "on-time";
}
