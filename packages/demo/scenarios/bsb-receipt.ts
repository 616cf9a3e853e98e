import { firstDay } from "@pantau/domain";
import { BSB_KG } from "../facts";
import { activeIn, familyId, type Group } from "../nation";
import { servedShare } from "../rice";
import type { Place, Row, Scenario } from "../scenario";

/** A line for nearly every family. Those not fully served got no rice yet, too little, bad rice, or have not signed. */
export const bsbReceipt: Scenario = {
  stillOut: 0.07,
  sometimesLate: true,
  rows: (place) => {
    const share = servedShare(place.nation, place.regency, place.period);
    let families = 0;
    const served = (count: number) => Math.floor(count * share + 0.5);
    const rows = place.regency.groups.flatMap((group) => {
      const first = group.active[place.month]?.from ?? 0;
      return Array.from({ length: activeIn(group, place.month) }, (_, i): Row | undefined => {
        families++;
        return line(place, group, first + i, served(families) > served(families - 1));
      });
    });
    return rows.filter((row) => row !== undefined);
  },
};

const NO_LINE = 0.45;
const SHORT = 0.65;
const POOR = 0.8;

function line(place: Place, group: Group, family: number, served: boolean): Row | undefined {
  const { regency, period, rng } = place;
  const kg = BSB_KG[period] ?? 0;
  const fault = served ? 1 : rng.next();
  if (fault < NO_LINE) return undefined;
  const short = fault < SHORT;
  const poor = !short && fault < POOR;
  const replaced = served && rng.chance(0.02);
  return {
    kpm_id: familyId(regency, group, family),
    village_code: group.village,
    facilitator_id: group.facilitator,
    received_on: firstDay(period) + 6 + Math.floor((0.4 + 0.6 * regency.remoteness) * 28 * rng.next()),
    kg_received: short ? kg - rng.between(1, 10) / 2 : kg,
    quality: poor || replaced ? "poor" : "good",
    replaced,
    signed: served || short || poor,
  };
}
