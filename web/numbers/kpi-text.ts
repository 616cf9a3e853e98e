import type { Kpi, KpiNumber } from "@pantau/domain";
import type { Format } from "../i18n/format";

/** A KPI's value as people read it: `34,2%`, or `0,80` for so many a group. */
export function valueText(kpi: Pick<Kpi, "display">, value: number | null, format: Format): string {
  return kpi.display === "percent" ? format.percent(value) : format.fixed(value);
}

/** A target or a pace: as values, without decimals that say nothing. */
export function paceText(kpi: Pick<Kpi, "display">, pace: number | null, format: Format): string {
  return kpi.display === "percent" ? format.percentShort(pace) : format.decimal(pace);
}

/** `341.773 / 10.000.000`, where there is no room for the unit. */
export function countsText(number: Pick<KpiNumber, "numerator" | "denominator">, format: Format): string {
  return `${format.int(number.numerator)} / ${format.int(number.denominator)}`;
}

/** A difference of two values, signed: percentage points for parts of a whole. */
export function differenceText(kpi: Pick<Kpi, "display">, difference: number, format: Format): string {
  return kpi.display === "percent" ? format.points(difference) : format.signed(difference, 2);
}

/** `341.773 / 10.000.000 keluarga` */
export function partsText(kpi: Pick<Kpi, "unit">, number: KpiNumber, format: Format): string {
  return `${countsText(number, format)} ${kpi.unit[format.lang]}`;
}

/**
 * How many of the numerator's units are missing to the pace (rounded up; 0 where it is kept);
 * null without a value or a target. For KPIs where higher is better.
 */
export function shortfall(number: KpiNumber): number | null {
  if (number.numerator === null || number.denominator === null || number.pace === null) return null;
  // Denominators are whole and paces have few decimals: rounding to a millionth takes the float's dust off.
  const wanted = Math.round(number.pace * number.denominator * 1e6) / 1e6;
  return Math.max(0, Math.ceil(wanted - number.numerator));
}
