import { activeIn, clamp, familyId, type Group } from "../nation";
import { dayIn, type Place, type Row, type Scenario, weighted } from "../scenario";

/** Each month a facilitator looks at the cards of about one family in twenty. */
const CHECKED_SHARE = 0.05;

/** Who holds the card; custody got better over the year. */
export const kks: Scenario = {
  stillOut: 0.2,
  sometimesLate: true,
  rows: (place) => {
    const holders = holdersOf(place);
    const rows = place.regency.groups.flatMap((group, g) => checks(place, holders, group, g));
    const [first] = place.regency.groups;
    return rows.length > 0 || !first ? rows : [check(place, holders, first, 0)];
  },
};

type Holders = readonly (readonly [string, number])[];

function holdersOf({ regency, month }: Place): Holders {
  const away = clamp(0.12 * (2 - regency.quality) - 0.006 * month + 0.05 * regency.remoteness, 0.02, 0.35);
  return [
    ["kpm", 1 - away - 0.025],
    ["helper_for_elderly", 0.025],
    ["facilitator", away * 0.2],
    ["group_leader", away * 0.3],
    ["agent", away * 0.15],
    ["lender", away * 0.25],
    ["lost", away * 0.1],
  ];
}

/** Each month the turn goes on to other families of the group. */
function checks(place: Place, holders: Holders, group: Group, turn: number): Row[] {
  const active = activeIn(group, place.month);
  const count = Math.floor(active * CHECKED_SHARE + place.rng.next());
  return Array.from({ length: count }, (_, i) =>
    check(place, holders, group, (place.month * 3 + turn + i) % active),
  );
}

function check({ regency, period, month, rng }: Place, holders: Holders, group: Group, nth: number): Row {
  return {
    kpm_id: familyId(regency, group, (group.active[month]?.from ?? 0) + nth),
    village_code: group.village,
    checked_on: dayIn(period, rng, 0.05, 0.98),
    held_by: weighted(rng, holders),
  };
}
