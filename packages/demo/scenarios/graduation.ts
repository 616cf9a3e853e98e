import { familyId, type Group } from "../nation";
import { dayIn, type Place, type Row, type Scenario } from "../scenario";

/** The families that leave each group this month: first the independent ones, then the natural ones. */
export const graduation: Scenario = {
  stillOut: 0.06,
  sometimesLate: true,
  rows: (place) => place.regency.groups.flatMap((group) => leaving(place, group)),
};

function leaving({ regency, period, month, rng }: Place, group: Group): Row[] {
  const independent = group.independent[month] ?? 0;
  const count = independent + (group.natural[month] ?? 0);
  const first = group.active[month]?.from ?? 0;
  return Array.from({ length: count }, (_, i) => ({
    kpm_id: familyId(regency, group, first + i),
    village_code: group.village,
    facilitator_id: group.facilitator,
    graduated_on: dayIn(period, rng),
    route: i < independent ? "independent" : "natural",
  }));
}
