import type { Kpi } from "@pantau/domain";
import { w } from "./page";

/** What stands behind a target that is typed. */
export function unitText(kpi: Pick<Kpi, "display">): string {
  return kpi.display === "percent" ? "%" : w().settings.perEach;
}
