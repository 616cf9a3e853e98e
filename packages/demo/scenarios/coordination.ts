import { FIELD_WORK } from "../facts";
import { dayIn, type Row, type Scenario } from "../scenario";

/** A meeting of the regency each month, and meetings in the districts where there is time for them. */
export const coordination: Scenario = {
  stillOut: 0.18,
  sometimesLate: false,
  rows: ({ regency, period, month, rng }) => {
    const often = 0.75 * (FIELD_WORK[month] ?? 0.9) * regency.quality * (1 - 0.5 * regency.remoteness);
    const meeting = (level: string, district?: string): Row => ({
      met_on: dayIn(period, rng),
      level,
      district_code: district,
      regency_code: regency.id,
      agencies: rng.between(2, 9),
      attendees: rng.between(8, 60),
    });
    const local = regency.districts
      .filter(() => rng.chance(often))
      .map((district) => meeting(rng.chance(0.2) ? "village" : "district", district));
    return [meeting("regency"), ...local];
  },
};
