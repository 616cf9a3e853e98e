import type { Period } from "@pantau/domain";
import { periodsOf } from "@pantau/domain";

/** One family in so many is in the demo, in whole groups; people of the programme (staff, training) are all there. */
export const DEMO_THINNING = 50;
export const DEMO_YEAR = 2020;
export const DEMO_SEED = 2020;
/** January to October 2020. */
export const DEMO_PERIODS: readonly Period[] = periodsOf(DEMO_YEAR).slice(0, 10);
/** Just after the last upload: the moment that the demo stands at. */
export const DEMO_NOW = "2020-11-10T02:00:00.000Z";

/** Families of the whole country, and where the number is known, of a province or regency. */
export const FAMILIES = 10_000_000;
export const KNOWN_PROVINCES: Readonly<Record<string, number>> = { 32: 1_737_884, 35: 1_729_485 };
export const KNOWN_REGENCIES: Readonly<Record<string, number>> = { "32.04": 124_215, "35.10": 66_796 };

/** Graduations by the end of November 2020, and how they spread over January to November. */
export const GRADUATIONS = {
  independent: { total: 341_773, months: [5, 6, 6, 3, 3, 4, 8, 11, 17, 20, 17] },
  natural: { total: 837_531, months: [6, 6, 7, 4, 5, 12, 17, 11, 10, 12, 10] },
} as const;

/** Rice handed over by the end of October, of the nation and of the province that is known to lag. */
export const BSB_SERVED = { nation: 0.95, provinces: { 32: 0.88 } as Readonly<Record<string, number>> };
/** Kilograms a family is entitled to, by month. */
export const BSB_KG: Readonly<Record<string, number>> = { "2020-09": 30, "2020-10": 15 };

/** Share of usual field work by month: the epidemic stopped meetings in April to June. */
export const FIELD_WORK = [0.96, 0.98, 0.9, 0.42, 0.38, 0.52, 0.7, 0.82, 0.92, 0.95] as const;

/** A facilitator of Temanggung graduated 102 families independently. */
export const EXEMPLARY = { regency: "33.23", groups: 10, independent: 102 };

export interface ProvinceFacts {
  /** Families in thousands: an estimate, scaled so that the nation's sum is right. */
  readonly thousands: number;
  /** 0: every office is on a paved road; 1: some are reached by plane. Late and missing reports follow from it. */
  readonly remoteness: number;
  /** Independent graduation against the nation's rate. */
  readonly graduation: number;
  /** Rice served, before the sums are made right. */
  readonly bsb: number;
  /** Share of staff trained against the nation's. */
  readonly training: number;
  /** Share of debt cases with "bank emok", a lender of western Java. */
  readonly emok: number;
}

function facts(
  thousands: number,
  remoteness: number,
  graduation: number,
  bsb: number,
  training = 1,
  emok = 0.05,
): ProvinceFacts {
  return { thousands, remoteness, graduation, bsb, training, emok };
}

/** By today's province code. Invented but plausible, except where a constant above says otherwise. */
export const PROVINCES: Readonly<Record<string, ProvinceFacts>> = {
  11: facts(265, 0.25, 0.8, 0.95, 0.8),
  12: facts(480, 0.2, 0.7, 0.94, 0.7),
  13: facts(200, 0.15, 0.9, 0.97),
  14: facts(175, 0.2, 0.7, 0.95),
  15: facts(130, 0.2, 0.9, 0.97),
  16: facts(330, 0.15, 0.9, 0.96),
  17: facts(105, 0.2, 0.9, 0.96),
  18: facts(460, 0.1, 1.1, 0.97, 1.2),
  19: facts(30, 0.15, 1.3, 0.99, 1.3),
  21: facts(45, 0.35, 0.8, 0.93),
  31: facts(105, 0, 0.6, 0.98, 1.4),
  32: facts(0, 0.05, 0.75, 0.88, 0.9, 0.4),
  33: facts(1520, 0.03, 1.4, 0.98, 1.7),
  34: facts(205, 0, 1.6, 0.99, 2.1),
  35: facts(0, 0.05, 1.35, 0.97, 1.5),
  36: facts(330, 0.08, 0.7, 0.94, 0.9, 0.35),
  51: facts(90, 0.05, 1.5, 0.99, 1.6),
  52: facts(345, 0.2, 1, 0.96),
  53: facts(400, 0.5, 0.6, 0.9, 0.6),
  61: facts(180, 0.35, 0.7, 0.94, 0.7),
  62: facts(65, 0.35, 0.7, 0.95, 0.8),
  63: facts(110, 0.15, 1, 0.97),
  64: facts(75, 0.25, 0.9, 0.96),
  65: facts(22, 0.45, 0.8, 0.93, 0.7),
  71: facts(110, 0.3, 1, 0.95),
  72: facts(150, 0.3, 0.8, 0.94, 0.8),
  73: facts(390, 0.15, 1.1, 0.97, 1.2),
  74: facts(140, 0.3, 0.9, 0.95, 0.9),
  75: facts(70, 0.2, 1.1, 0.97, 1.1),
  76: facts(75, 0.3, 0.9, 0.95, 0.9),
  81: facts(95, 0.6, 0.5, 0.88, 0.5),
  82: facts(50, 0.6, 0.5, 0.89, 0.5),
  91: facts(45, 0.6, 0.4, 0.85, 0.4),
  92: facts(35, 0.65, 0.4, 0.86, 0.4),
  93: facts(30, 0.75, 0.4, 0.83, 0.3),
  94: facts(35, 0.8, 0.3, 0.8, 0.3),
  95: facts(45, 0.95, 0.3, 0.78, 0.2),
  96: facts(35, 0.65, 0.4, 0.86, 0.4),
};
