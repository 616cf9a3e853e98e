import { addMonths, firstDay, type Period, type ReportType } from "@pantau/domain";
import { DEMO_PERIODS } from "./facts";

/** What a planned file is for. */
export type Purpose =
  /** The nation's file: all regencies that report in time; those that a correction names are still incomplete in it. */
  | "main"
  /** The nation's file of those who report after the deadline. */
  | "late"
  /** A province or regency sends its slots anew, whole. */
  | "correction"
  /** A regency sends a file with a few bad rows and has the valid ones accepted. */
  | "partial"
  /** A regency sends a file with a few bad rows, which is rejected. */
  | "spoiled"
  /** A regency has nothing to report: a header without rows. */
  | "zero";

export interface PlannedFile {
  readonly type: string;
  readonly period: Period;
  readonly scope: string;
  readonly purpose: Purpose;
  readonly requestedAt: Date;
}

/** Files of single provinces and regencies: type, month, scope, purpose, and the day of the next month they are sent on. */
const SINGLE_FILES: readonly (readonly [string, number, string, Purpose, number])[] = [
  ["caseload", 3, "33.02", "correction", 12],
  ["caseload", 4, "91", "correction", 13],
  ["staff", 5, "73", "correction", 11],
  ["graduation", 6, "35.10", "correction", 14],
  ["debt", 7, "36.03", "correction", 12],
  ["graduation", 8, "18.05", "spoiled", 8],
  ["graduation", 8, "18.05", "correction", 9],
  ["training", 8, "34", "correction", 12],
  ["kks", 8, "12.71", "correction", 15],
  ["p2k2", 8, "12.71", "partial", 9],
  ["p2k2", 9, "32.04", "correction", 13],
  ["p2k2", 9, "94", "correction", 14],
  ["coordination", 9, "51", "correction", 12],
  ["bsb-delivery", 9, "35.78", "correction", 16],
  ["bsb-receipt", 9, "32", "correction", 18],
  ["debt", 9, "35.07", "partial", 9],
  ["prokus", 9, "33.23", "correction", 20],
  ["prokus", 10, "95.08", "zero", 6],
  ["caseload", 10, "32.01", "spoiled", 7],
  ["caseload", 10, "32.01", "correction", 8],
  ["bsb-receipt", 10, "52.03", "partial", 8],
  ["kks", 10, "53.11", "partial", 8],
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** All files in sending order. `sometimesLate` tells which types have a second, late file of the nation. */
export function planFiles(
  types: readonly ReportType[],
  sometimesLate: (type: ReportType) => boolean,
): PlannedFile[] {
  const nation = DEMO_PERIODS.flatMap((period) =>
    types
      .filter((type) => type.expected === "monthly" || period >= "2020-09")
      .flatMap((type): PlannedFile[] => {
        const order = types.indexOf(type);
        const file = { type: type.id, period, scope: "ID" };
        const main = { ...file, purpose: "main" as const, requestedAt: dayAfter(period, 5, 1 + order * 0.4) };
        if (!sometimesLate(type) || period === DEMO_PERIODS.at(-1)) return [main];
        return [main, { ...file, purpose: "late", requestedAt: dayAfter(period, 16, 1 + order * 0.4) }];
      }),
  );
  const single = SINGLE_FILES.filter(([type]) => types.some(({ id }) => id === type)).map(
    ([type, month, scope, purpose, day]): PlannedFile => {
      const period = DEMO_PERIODS[month - 1] as Period;
      return { type, period, scope, purpose, requestedAt: dayAfter(period, day, 7) };
    },
  );
  return [...nation, ...single].sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime());
}

/** Scopes that send files of their own, for whom the demo has users. */
export function sendingScopes(): string[] {
  return [...new Set(SINGLE_FILES.map(([, , scope]) => scope))].sort();
}

/** That day of the month after the period, at 00:00 UTC (07:00 in Jakarta) plus some hours. */
function dayAfter(period: Period, day: number, hours: number): Date {
  return new Date((firstDay(addMonths(period, 1)) + day - 1) * DAY + hours * HOUR);
}
