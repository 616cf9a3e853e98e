import type { RegencyId, RegionData } from "@pantau/domain";
import { DEMO_PERIODS, DEMO_THINNING, EXEMPLARY, PROVINCES, type ProvinceFacts } from "./facts";
import { familiesByRegency } from "./families";
import { addGraduations } from "./graduations";
import { type StaffMember, staffOf } from "./people";
import { random } from "./random";

/** A KPM group of the demo, with what became of its families month by month (index 0: January). */
export interface Group {
  readonly id: string;
  readonly number: number;
  readonly village: string;
  readonly facilitator: string;
  /** Families in January. */
  readonly size: number;
  /** Numbers of the families active in each month: from the first to before the last. */
  readonly active: { from: number; to: number }[];
  readonly independent: number[];
  readonly natural: number[];
}

export interface DemoRegency {
  readonly id: RegencyId;
  /** Four digits of today's code; part of every id. */
  readonly digits: string;
  readonly province: string;
  readonly facts: ProvinceFacts;
  /** Remoteness of the regency itself, 0..1. */
  readonly remoteness: number;
  /** How well the office works, about 1 (0.6..1.4). */
  readonly quality: number;
  /** Families in the demo in January. */
  readonly families: number;
  readonly groups: readonly Group[];
  readonly staff: readonly StaffMember[];
  readonly districts: readonly string[];
  readonly villages: readonly string[];
}

export interface DemoNation {
  readonly seed: number;
  readonly regencies: readonly DemoRegency[];
}

/** The demo nation's people, groups and graduations. `data` must hold districts and villages. */
export function makeNation(data: RegionData, seed: number): DemoNation {
  const villages = childrenByRegency(villageCodes(data.villages));
  const districts = childrenByRegency(data.districts.map((district) => district.code));
  const families = familiesByRegency(data, seed);
  const regencies = data.regencies.map(({ code }) => {
    const facts = PROVINCES[code.slice(0, 2)];
    if (!facts) throw new RangeError(`no facts of the province of ${code}`);
    return makeRegency({
      seed,
      code,
      facts,
      families: families.get(code) ?? 0,
      villages: villages.get(code) ?? [],
      districts: districts.get(code) ?? [],
    });
  });
  addGraduations(regencies, seed);
  return { seed, regencies };
}

interface Seedling {
  readonly seed: number;
  readonly code: string;
  readonly facts: ProvinceFacts;
  /** In the country, not thinned. */
  readonly families: number;
  readonly villages: readonly string[];
  readonly districts: readonly string[];
}

function makeRegency({ seed, code, facts, families, villages, districts }: Seedling): DemoRegency {
  const rng = random(seed, "regency", code);
  const digits = code.replace(".", "");
  const city = code.slice(3) >= "71";
  const thinned = Math.round(families / DEMO_THINNING);
  return {
    id: code as RegencyId,
    digits,
    province: code.slice(0, 2),
    facts,
    remoteness: clamp(facts.remoteness * (city ? 0.4 : 1) + 0.08 * rng.normal(), 0, 1),
    quality: clamp(1 + 0.14 * rng.normal() - 0.15 * facts.remoteness, 0.6, 1.4),
    families: thinned,
    groups: makeGroups(seed, code, thinned, villages),
    staff: staffOf(digits, families, districts.length),
    districts,
    villages,
  };
}

/** Groups of about 25 families; three or so to a facilitator, whose villages lie next to each other. */
function makeGroups(seed: number, code: string, families: number, villages: readonly string[]): Group[] {
  const rng = random(seed, "groups", code);
  const digits = code.replace(".", "");
  const count = Math.max(1, Math.round(families / 25));
  const exemplary = code === EXEMPLARY.regency ? EXEMPLARY.groups : 0;
  return Array.from({ length: count }, (_, number): Group => {
    const share = Math.floor(((number + 1) * families) / count) - Math.floor((number * families) / count);
    const place = Math.min(
      villages.length - 1,
      Math.floor(((number + rng.next()) * villages.length) / count),
    );
    const person = number < exemplary ? 1 : 1 + Math.ceil((number - exemplary + 1) / 3);
    return {
      id: `KLP-${digits}-${String(number + 1).padStart(3, "0")}`,
      number: number + 1,
      village: villages[place] as string,
      facilitator: facilitatorId(digits, person),
      size: share,
      active: DEMO_PERIODS.map(() => ({ from: 0, to: share })),
      independent: DEMO_PERIODS.map(() => 0),
      natural: DEMO_PERIODS.map(() => 0),
    };
  });
}

/** Facilitators are staff: the same id in both kinds of report. */
export function facilitatorId(digits: string, number: number): string {
  return `PD-${digits}-${String(number).padStart(3, "0")}`;
}

/** A family's id; never 16 digits, so that it cannot be taken for a NIK. */
export function familyId(regency: DemoRegency, group: Group, family: number): string {
  return `KPM-${regency.digits}-${group.number}-${family + 1}`;
}

/** Families of a group that are active in a month. */
export function activeIn(group: Group, month: number): number {
  const { from, to } = group.active[month] as { from: number; to: number };
  return to - from;
}

export function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function villageCodes(villages: Float64Array): string[] {
  return Array.from(villages, (village) => {
    const text = String(village).padStart(10, "0");
    return `${text.slice(0, 2)}.${text.slice(2, 4)}.${text.slice(4, 6)}.${text.slice(6)}`;
  });
}

function childrenByRegency(codes: readonly string[]): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const code of codes) {
    const regency = code.slice(0, 5);
    const list = children.get(regency);
    if (list) list.push(code);
    else children.set(regency, [code]);
  }
  return children;
}
