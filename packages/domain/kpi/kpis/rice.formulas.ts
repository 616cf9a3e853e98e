import type { StandingSlot } from "../../slot/standing";
import type { Formula, Fraction } from "../definition";
import { measured, sum, sumWhere, type View } from "../view";

/** Rows signed, good or replaced, in which the family holds at least the entitlement in the end. */
function fullyServed(receipts: StandingSlot, entitlement: number): number {
  const enough = (grams: number) => grams >= entitlement;
  return sumWhere(receipts, "served_good", enough) + sumWhere(receipts, "served_replaced", enough);
}

/** Sums over the due months that have both a receipt report and a caseload; other months count on neither side. */
function completion(view: View): Fraction | undefined {
  let fraction: Fraction | undefined;
  for (let month = 1; month <= view.month; month++) {
    const entitlement = view.rules.entitlement(month);
    if (entitlement === undefined) continue;
    const receipts = view.slot("bsb-receipt", month);
    const caseload = receipts && view.latest("caseload", month);
    if (!receipts || !caseload) continue;
    fraction = {
      n: (fraction?.n ?? 0) + fullyServed(receipts, entitlement),
      d: (fraction?.d ?? 0) + measured(caseload, "kpm"),
    };
  }
  return fraction;
}

const weights =
  (numerator: (slots: readonly StandingSlot[]) => number, denominator: string) => (view: View) => {
    const deliveries = view.yearToDate("bsb-delivery");
    return deliveries.length === 0
      ? undefined
      : { n: numerator(deliveries), d: sum(deliveries, denominator) };
  };

export const RICE_FORMULAS: Readonly<Record<string, Formula>> = {
  "bsb-completion": completion,
  "bsb-released": weights((slots) => sum(slots, "released"), "allocated"),
  "bsb-received": weights(
    (slots) => sum(slots, "received") - sum(slots, "rejected") + sum(slots, "replaced"),
    "allocated",
  ),
  "bsb-replacement": weights((slots) => sum(slots, "replaced"), "rejected"),
};
