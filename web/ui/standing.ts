import type { KpiNumber } from "@pantau/domain";

/**
 * How a number is shown: the domain's status, but a number without a target is said to have none
 * (never "on pace"), and one whose period is still open is said to be open.
 */
export type Standing = "on-track" | "behind" | "critical" | "no-data" | "no-target" | "open";

export function standingOf(number: Pick<KpiNumber, "status" | "target" | "value">, open: boolean): Standing {
  if (number.status === "no-data" || number.value === null) return "no-data";
  if (number.target === null) return "no-target";
  return open ? "open" : number.status;
}
