import { activeIn, clamp, familyId } from "../nation";
import { dayIn, type Place, type Row, type Scenario, weighted } from "../scenario";

/** Each month a facilitator looks at the cards of about one family in twenty. */
const CHECKED_SHARE = 0.05;

/** Who holds the card; custody got better over the year. */
export const kks: Scenario = {
  stillOut: 0.2,
  sometimesLate: true,
  rows: (place) => {
    const rows = place.regency.groups.flatMap((group, g) => {
      const active = activeIn(group, place.month);
      const first = group.active[place.month]?.from ?? 0;
      const count = Math.floor(active * CHECKED_SHARE + place.rng.next());
      return Array.from({ length: count }, (_, i) => {
        const family = first + ((place.month * 3 + g + i) % active);
        return check(place, familyId(place.regency, group, family), group.village);
      });
    });
    const group = place.regency.groups[0];
    if (rows.length > 0 || !group) return rows;
    return [
      check(place, familyId(place.regency, group, group.active[place.month]?.from ?? 0), group.village),
    ];
  },
};

function check({ regency, period, month, rng }: Place, kpm_id: string, village_code: string): Row {
  const away = clamp(0.12 * (2 - regency.quality) - 0.006 * month + 0.05 * regency.remoteness, 0.02, 0.35);
  return {
    kpm_id,
    village_code,
    checked_on: dayIn(period, rng, 0.05, 0.98),
    held_by: weighted(rng, [
      ["kpm", 1 - away - 0.025],
      ["helper_for_elderly", 0.025],
      ["facilitator", away * 0.2],
      ["group_leader", away * 0.3],
      ["agent", away * 0.15],
      ["lender", away * 0.25],
      ["lost", away * 0.1],
    ]),
  };
}
