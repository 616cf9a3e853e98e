import { FIELD_WORK } from "../facts";
import { activeIn, clamp, type Group } from "../nation";
import { about, dayIn, type Place, type Row, type Scenario } from "../scenario";

const MODULES = [
  "health_nutrition",
  "education_parenting",
  "economy",
  "child_protection",
  "social_welfare",
  "stunting",
] as const;
/** A regency where the sessions broke off in September: an outlier to be found. */
const BROKE_OFF = { regency: "36.01", month: 8 };

/** About a session a month for each group, far fewer in the epidemic's first months. */
export const p2k2: Scenario = {
  stillOut: 0.08,
  sometimesLate: true,
  rows: (place) => {
    const often = frequency(place);
    const rows = place.regency.groups.flatMap((group) => sessions(place, group, about(often, place.rng)));
    // A month without any session still is a report, as long as one group met.
    return rows.length > 0
      ? rows
      : place.regency.groups.slice(0, 1).flatMap((group) => sessions(place, group, 1));
  },
};

function frequency({ regency, month }: Place): number {
  if (regency.id === BROKE_OFF.regency && month === BROKE_OFF.month) return 0.05;
  return clamp((FIELD_WORK[month] ?? 0.9) * regency.quality * (1.04 - 0.3 * regency.remoteness), 0.05, 1.6);
}

function sessions({ regency, period, month, rng }: Place, group: Group, count: number): Row[] {
  const members = Math.max(1, activeIn(group, month));
  const attendance =
    0.885 * (0.7 + 0.3 * regency.quality) - 0.05 * regency.remoteness - (month < 3 ? 0 : 0.01);
  return Array.from({ length: count }, (_, i) => ({
    session_date: dayIn(period, rng, 0.1, 0.95),
    village_code: group.village,
    facilitator_id: group.facilitator,
    group_id: group.id,
    module: MODULES[(group.number + month + i) % MODULES.length],
    members,
    present: Math.round(members * clamp(attendance + 0.06 * rng.normal(), 0.3, 1)),
  }));
}
