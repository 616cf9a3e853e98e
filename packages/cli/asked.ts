import { ALERT_LEVELS, type Period, parsePeriod } from "@pantau/domain";
import { REPORT_TYPES, reportType } from "@pantau/reports";
import { type Context, requiredOption, UsageError } from "./command";

/** Levels of regions, the widest first. */
export const LEVELS = [...ALERT_LEVELS].reverse();

/** A report type as it is written on a command line. Throws `UsageError` with those there are. */
export function typeAsked(text: string): string {
  if (reportType(text)) return text;
  const known = REPORT_TYPES.map(({ id }) => id).join(", ");
  throw new UsageError({
    id: `Jenis laporan tidak dikenal. Pilihan: ${known}`,
    en: `Unknown report type. One of: ${known}`,
  });
}

/** A period as it is written on a command line. Throws `UsageError` where it is none. */
export function periodAsked(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new UsageError({ id: "Periode ditulis TTTT-BB.", en: "A period is written YYYY-MM." });
  return period;
}

/** `--period`, which the command cannot do without. */
export function requiredPeriod(context: Context): Period {
  return periodAsked(requiredOption(context, "period"));
}
