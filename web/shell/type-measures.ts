import type { MeasuresAnswer } from "@pantau/api";
import type { ReportType } from "@pantau/domain";
import { reportType } from "@pantau/reports";
import type { Reading } from "../queries/client";
import { useMeasures } from "../queries/numbers";
import type { Theme } from "./theme-page";

/** The counts of a report type for a theme's region, of the month or since January. */
export function useThemeMeasures(
  theme: () => Theme,
  type: string,
  basis: "period" | "ytd",
): Reading<MeasuresAnswer> {
  return useMeasures(() => ({ type, period: theme().period, region: theme().region.code, basis }));
}

/** A report type that the page was written for. */
export function knownType(id: string): ReportType {
  const type = reportType(id);
  if (!type) throw new Error(`no report type ${id}`);
  return type;
}
