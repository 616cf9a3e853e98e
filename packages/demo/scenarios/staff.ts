import { random } from "../random";
import type { Scenario } from "../scenario";

/** All of SDM PKH; a few are inactive for some months of the year. */
export const staff: Scenario = {
  stillOut: 0.02,
  sometimesLate: false,
  rows: ({ nation, regency, month }) => {
    const away = random(nation.seed, "away", regency.id);
    return regency.staff.map(({ id, role }) => {
      const since = away.between(0, 400);
      return { staff_id: id, role, regency_code: regency.id, active: month < since || month > since + 3 };
    });
  },
};
