import { Refusal } from "../errors";
import { addMonths, monthOf, type Period, parsePeriod, periodsOf, yearOf } from "../period";
import { type TimeZone, UTC_OFFSET_HOURS } from "../region/region";

/** Names of the configuration documents that numbers depend on, as the settings store knows them. */
export const NUMBER_SETTINGS = ["targets", "schedule", "deadline"] as const;
export type NumberSetting = (typeof NUMBER_SETTINGS)[number];

/** Millionths: 100000 is ten percent. null: no target. */
export type Ppm = number;

export interface Target {
  readonly target: Ppm | null;
  /** Exceptions by province code or regency identity; a province's holds for its regencies, too. */
  readonly regions?: Readonly<Record<string, Ppm>>;
}
/** year -> KPI id -> target. A KPI that is not named has its default target. */
export type Targets = Readonly<Record<string, Readonly<Record<string, Target>>>>;

/** The grams of rice that a family is entitled to, by period of the entitlement. */
export type Schedule = Readonly<Record<string, number>>;

export interface Deadline {
  /** Day of the month after the period, until 24:00 in the regency's own zone. */
  readonly day: number;
}

export const DEFAULT_TARGETS: Targets = {};
/** BSB 2020: 30 kg in September for August and September, 15 kg in October (contract, section 1). */
export const DEFAULT_SCHEDULE: Schedule = { "2020-09": 30_000, "2020-10": 15_000 };
export const DEFAULT_DEADLINE: Deadline = { day: 10 };

/** All configuration that the numbers of one year depend on; kept in its manifest, so that old numbers keep theirs. */
export interface YearSettings {
  readonly targets: Readonly<Record<string, Target>>;
  readonly schedule: Schedule;
  readonly deadline: Deadline;
}

/** The part of parsed documents that matters to a year. Canonical: equal settings give equal JSON. */
export function settingsOfYear(
  year: number,
  targets: Targets,
  schedule: Schedule,
  deadline: Deadline,
): YearSettings {
  const due = periodsOf(year).filter((p) => schedule[p] !== undefined);
  return {
    targets: sorted(targets[String(year)] ?? {}),
    schedule: Object.fromEntries(due.map((p) => [p, schedule[p] as number])),
    deadline: { day: deadline.day },
  };
}

/** Years whose numbers change where this document is replaced by another; undefined: all. */
export function yearsTouched(
  name: NumberSetting,
  value: Targets | Schedule | Deadline,
): readonly number[] | undefined {
  if (name === "deadline") return undefined;
  const years = Object.keys(value).map((key) => (name === "targets" ? Number(key) : yearOf(key as Period)));
  return [...new Set(years)].sort();
}

/** Parses a targets document; throws the refusal `bad_targets` that says where it is wrong. */
export function parseTargets(value: unknown, kpis: readonly string[]): Targets {
  const fail: Fail = (at) => new Refusal("invalid", "bad_targets", { at });
  return mapEntries(record(value, fail), (year, byKpi) => {
    if (!/^20\d\d$/.test(year)) throw fail(year);
    return mapEntries(record(byKpi, fail), (kpi, target) => {
      if (!kpis.includes(kpi)) throw fail(kpi);
      return parseTarget(record(target, fail), (at) => fail([kpi, at].join(" ").trim()));
    });
  });
}

function parseTarget(value: Record<string, unknown>, fail: Fail): Target {
  const target = value.target === null ? null : ppm(value.target, fail);
  if (value.regions === undefined) return { target };
  const regions = mapEntries(record(value.regions, fail), (code, exception) => {
    if (!/^\d\d(\.\d\d)?$/.test(code)) throw fail(code);
    return ppm(exception, () => fail(code));
  });
  return Object.keys(regions).length === 0 ? { target } : { target, regions: sorted(regions) };
}

/** Parses a BSB schedule document (period -> grams a family); throws the refusal `bad_schedule`. */
export function parseSchedule(value: unknown): Schedule {
  const fail: Fail = (at) => new Refusal("invalid", "bad_schedule", { at });
  return mapEntries(record(value, fail), (key, grams) => {
    if (!parsePeriod(key)) throw fail(key);
    if (!isWhole(grams, 1, 1_000_000)) throw fail(key);
    return grams;
  });
}

/** Parses a deadline document; throws the refusal `bad_deadline`. */
export function parseDeadline(value: unknown): Deadline {
  const fail: Fail = () => new Refusal("invalid", "bad_deadline");
  const { day } = record(value, fail);
  if (!isWhole(day, 1, 28)) throw fail("day");
  return { day };
}

/** The instant until which a report of that period is in time: 24:00 of the deadline's day, as the regency's clocks show it. */
export function deadlineOf(p: Period, deadline: Deadline, zone: TimeZone): Date {
  const next = addMonths(p, 1);
  return new Date(Date.UTC(yearOf(next), monthOf(next) - 1, deadline.day + 1, -UTC_OFFSET_HOURS[zone]));
}

/** Names the place that is not right. */
type Fail = (at: string) => Refusal;

function record(value: unknown, fail: Fail): Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw fail("");
  return value as Record<string, unknown>;
}

function ppm(value: unknown, fail: Fail): Ppm {
  if (!isWhole(value, 0, 100_000_000)) throw fail("");
  return value;
}

function isWhole(value: unknown, min: number, max: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max;
}

function mapEntries<A, B>(from: Record<string, A>, map: (key: string, value: A) => B): Record<string, B> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, map(key, value)]));
}

function sorted<T>(from: Readonly<Record<string, T>>): Record<string, T> {
  return Object.fromEntries(Object.entries(from).sort(([a], [b]) => (a < b ? -1 : 1)));
}
