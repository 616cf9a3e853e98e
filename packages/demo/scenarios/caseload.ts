import { activeIn } from "../nation";
import type { Scenario } from "../scenario";

/** Every group with its active families. */
export const caseload: Scenario = {
  stillOut: 0.01,
  sometimesLate: false,
  rows: ({ regency, month }) =>
    regency.groups.map((group) => ({
      village_code: group.village,
      facilitator_id: group.facilitator,
      group_id: group.id,
      kpm_active: activeIn(group, month),
    })),
};
