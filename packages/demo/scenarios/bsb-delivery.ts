import { firstDay } from "@pantau/domain";
import { BSB_KG } from "../facts";
import { activeIn } from "../nation";
import { type Row, type Scenario, weighted } from "../scenario";

const TRANSPORTERS = ["Transportir Contoh A", "Transportir Contoh B", "Transportir Contoh C"];

const DROP_POINTS = [
  ["rt", 0.2],
  ["rw", 0.3],
  ["pkh_meeting", 0.4],
  ["other", 0.1],
] as const;

/** A load for each village with groups: nearly all is released, a little is lost, rejected, and mostly replaced. */
export const bsbDelivery: Scenario = {
  stillOut: 0.05,
  sometimesLate: false,
  rows: ({ regency, period, month, rng }) => {
    const families = new Map<string, number>();
    for (const group of regency.groups) {
      families.set(group.village, (families.get(group.village) ?? 0) + activeIn(group, month));
    }
    const transporter = TRANSPORTERS[Number(regency.province) % TRANSPORTERS.length];
    return [...families].map(([village, count], i): Row => {
      const allocated = count * (BSB_KG[period] ?? 0);
      const released = rng.chance(0.04) ? Math.floor(allocated * 0.8) : allocated;
      const received = rng.chance(0.1) ? released - rng.between(1, 20) / 4 : released;
      const rejected = rng.chance(0.09) ? Math.floor(received * 0.05 * (1 + rng.next())) : 0;
      return {
        delivery_id: `DO-${regency.digits}-${String(month + 1).padStart(2, "0")}-${String(i + 1).padStart(3, "0")}`,
        village_code: village,
        drop_point: weighted(rng, DROP_POINTS),
        delivered_on: firstDay(period) + 3 + Math.floor((0.4 + 0.6 * regency.remoteness) * 25 * rng.next()),
        allocated_kg: allocated,
        released_kg: released,
        received_kg: received,
        rejected_kg: rejected,
        replaced_kg: rng.chance(0.8) ? rejected : Math.floor(rejected / 2),
        transporter,
        warehouse: `Gudang Contoh ${regency.province}`,
        announced: rng.chance(0.95) ? rng.chance(0.92 - 0.2 * regency.remoteness) : undefined,
      };
    });
  },
};
