import type { Period } from "@pantau/domain";
import { BSB_SERVED } from "./facts";
import { clamp, type DemoNation, type DemoRegency } from "./nation";
import { random } from "./random";

const shares = new WeakMap<DemoNation, ReadonlyMap<string, number>>();

/** Of the families not served, how many more were so in the first month, and fewer in the last. */
const IMPROVEMENT: Readonly<Record<string, number>> = { "2020-09": 1.3, "2020-10": 0.7 };

/** Share of the regency's families fully served in a month; over both, nation and known provinces come out as known. */
export function servedShare(nation: DemoNation, regency: DemoRegency, period: Period): number {
  return 1 - (1 - shareOf(nation, regency)) * (IMPROVEMENT[period] ?? 1);
}

function shareOf(nation: DemoNation, regency: DemoRegency): number {
  let known = shares.get(nation);
  if (!known) {
    known = calibrate(nation);
    shares.set(nation, known);
  }
  return known.get(regency.id) ?? 0;
}

/**
 * The known provinces are brought to their number first, then all others to what the nation's
 * number leaves, weighted by families. Missing reports move the result by little: they are few.
 */
function calibrate(nation: DemoNation): ReadonlyMap<string, number> {
  const guess = new Map(
    nation.regencies.map((regency) => {
      const noise = random(nation.seed, "served", regency.id).normal();
      return [regency.id as string, clamp(regency.facts.bsb + 0.02 * noise, 0.5, 0.998)];
    }),
  );
  const others = nation.regencies.filter(({ province }) => BSB_SERVED.provinces[province] === undefined);
  let [served, families] = [0, 0];
  for (const [province, share] of Object.entries(BSB_SERVED.provinces)) {
    const inside = nation.regencies.filter((regency) => regency.province === province);
    shiftTo(guess, inside, share);
    served += share * familiesOf(inside);
    families += familiesOf(inside);
  }
  const all = familiesOf(others) + families;
  shiftTo(guess, others, (BSB_SERVED.nation * all - served) / (all - families));
  return guess;
}

/** Moves the shares of some regencies up or down together until their weighted mean is `target`. */
function shiftTo(shares: Map<string, number>, regencies: readonly DemoRegency[], target: number): void {
  for (let round = 0; round < 8; round++) {
    const mean =
      regencies.reduce((sum, { id, families }) => sum + families * (shares.get(id) ?? 0), 0) /
      familiesOf(regencies);
    for (const { id } of regencies) shares.set(id, clamp((shares.get(id) ?? 0) + target - mean, 0.4, 0.999));
  }
}

function familiesOf(regencies: readonly DemoRegency[]): number {
  return regencies.reduce((sum, { families }) => sum + families, 0);
}
