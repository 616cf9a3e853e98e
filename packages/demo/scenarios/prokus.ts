import { familyId } from "../nation";
import { random } from "../random";
import { type Row, type Scenario, weighted } from "../scenario";

const DECILES = [
  [1, 0.07],
  [2, 0.32],
  [3, 0.3],
  [4, 0.22],
  [5, 0.06],
  [6, 0.03],
] as const;
const BUSINESSES = [
  ["food_processing", 0.42],
  ["retail", 0.28],
  ["craft", 0.12],
  ["services", 0.12],
  ["other", 0.06],
] as const;

/** Graduated families in the programme: a handful in each regency, growing over the year. */
export const prokus: Scenario = {
  stillOut: 0.22,
  sometimesLate: false,
  rows: ({ nation, regency, month }) => {
    const entry = random(nation.seed, "prokus", regency.id);
    const size = 1 + Math.round(regency.families / 250 + 2 * entry.next());
    const families = Array.from({ length: size }, (_, i) => ({
      since: i === 0 ? 0 : entry.between(0, 8),
      number: i,
    }));
    return families
      .filter(({ since }) => since <= month)
      .map(({ since, number }): Row => {
        const rng = random(nation.seed, "prokus", regency.id, number);
        const group = rng.pick(regency.groups);
        const grown = month - since;
        return {
          kpm_id: familyId(regency, group, number),
          village_code: group.village,
          model: grown < 3 ? "early_stage" : grown < 6 ? "mentoring" : "incubation",
          decile: weighted(rng, DECILES),
          business: weighted(rng, BUSINESSES),
          jobs_created: Math.floor(grown / 3) + (rng.chance(0.3) ? 1 : 0),
          disabled_trained: rng.chance(0.12) ? 1 : 0,
          youth_members: rng.between(0, 3),
          plastic_free: rng.chance(0.45 + 0.03 * month),
          farm_produce: rng.chance(0.8) ? rng.chance(0.6) : undefined,
        };
      });
  },
};
